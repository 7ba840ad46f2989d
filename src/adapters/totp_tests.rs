use super::*;
use proptest::prelude::*;

fn seed() -> Seed {
    Seed::from_bytes(Zeroizing::new(b"12345678901234567890".to_vec()))
}

fn at(unix: i64) -> Instant {
    Instant::from_unix(unix).unwrap()
}

fn code(text: &str) -> TotpCode {
    TotpCode::parse(text).unwrap()
}

/// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
#[test]
fn gives_the_codes_of_the_standard() {
    for (unix, expected) in [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ] {
        assert_eq!(seed().code_at(at(unix)).as_deref(), Some(expected), "{unix}");
        assert_eq!(matching_step(&seed(), &code(expected), at(unix), None), Some(Step::at(at(unix))));
    }
}

#[test]
fn accepts_one_step_early_or_late_and_never_twice() {
    let now = at(1_111_111_110);
    let step = Step::at(now);
    for (unix, accepted) in
        [(1_111_111_049, false), (1_111_111_080, true), (1_111_111_140, true), (1_111_111_170, false)]
    {
        let shown = code(&seed().code_at(at(unix)).unwrap());
        assert_eq!(matching_step(&seed(), &shown, now, None).is_some(), accepted, "{unix}");
    }
    let shown = code(&seed().code_at(now).unwrap());
    assert_eq!(matching_step(&seed(), &shown, now, Some(Step(step.0 - 1))), Some(step));
    assert_eq!(matching_step(&seed(), &shown, now, Some(step)), None);
    assert_eq!(matching_step(&seed(), &shown, now, Some(Step(step.0 + 1))), None);
}

#[test]
fn holds_at_the_beginning_of_time() {
    assert_eq!(matching_step(&seed(), &code("755224"), at(0), None), Some(Step(0)));
    assert_eq!(matching_step(&seed(), &code("755224"), at(-60), None), None);
    assert_eq!(seed().code_at(at(-1)), None);
}

/// RFC 6238, appendix B, all of it: its seeds are as long as the hash, its codes have eight digits. The moments
/// go beyond 2038 and 2106.
#[test]
fn gives_all_codes_of_the_standard_with_each_algorithm() {
    let long = |length: usize| {
        let bytes: Vec<u8> = b"1234567890".iter().copied().cycle().take(length).collect();
        Seed::from_bytes(Zeroizing::new(bytes))
    };
    for (algorithm, length, codes) in [
        (Algorithm::Sha1, 20, ["94287082", "07081804", "14050471", "89005924", "69279037", "65353130"]),
        (Algorithm::Sha256, 32, ["46119246", "68084774", "67062674", "91819424", "90698825", "77737706"]),
        (Algorithm::Sha512, 64, ["90693936", "25091201", "99943326", "93441116", "38618901", "47863826"]),
    ] {
        let setting = AppSetting { algorithm, digits: 8, period: 30 };
        let moments = [59, 1_111_111_109, 1_111_111_111, 1_234_567_890, 2_000_000_000, 20_000_000_000];
        for (unix, expected) in moments.into_iter().zip(codes) {
            let code = long(length).code_with(setting, unix);
            assert_eq!(code.as_deref(), Some(expected), "{algorithm:?} at {unix}");
        }
    }
    assert_eq!(seed().code_with(AppSetting::OURS, -1), None);
}

#[test]
fn names_the_setting_of_an_app_and_never_takes_its_code() {
    let now = at(1_111_111_110);
    for (setting, expected) in Misfit::SETTINGS {
        for offset in [-setting.period, 0, setting.period] {
            let shown = seed().code_with(setting, now.unix() + offset).unwrap();
            let typed = SetupCode::parse(&shown).unwrap();
            assert_eq!(misfit(&seed(), &typed, now), Some(expected), "{setting:?} {offset}");
            let taken = typed.as_totp().and_then(|code| matching_step(&seed(), &code, now, None));
            assert_eq!(taken, None, "{setting:?} {offset}");
        }
        let shown = seed().code_with(setting, now.unix() + 5 * setting.period).unwrap();
        assert_ne!(misfit(&seed(), &SetupCode::parse(&shown).unwrap(), now), Some(expected), "{setting:?}");
    }
}

#[test]
fn tells_a_wrong_clock_from_a_wrong_code() {
    let now = at(1_111_111_110);
    let told = |offset: i64| {
        let shown = seed().code_at(at(now.unix() + offset)).unwrap();
        misfit(&seed(), &SetupCode::parse(&shown).unwrap(), now)
    };
    for ahead in [60, 240, 3_600, -60, -300, -3_600] {
        assert_eq!(told(ahead), Some(Misfit::Clock { ahead }), "{ahead}");
    }
    for ahead in [0, 30, -30, 3_630, -3_630] {
        assert_eq!(told(ahead), None, "{ahead}");
    }
    let early = seed().code_at(at(0)).unwrap();
    assert_eq!(
        misfit(&seed(), &SetupCode::parse(&early).unwrap(), at(-61)),
        Some(Misfit::Clock { ahead: 90 })
    );
}

#[test]
fn gives_the_seed_as_apps_take_it() {
    let username = Username::parse("anna.dewit").unwrap();
    assert_eq!(seed().grouped(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assert_eq!(
        seed().otpauth_uri("CSAM digital key", &username),
        "otpauth://totp/CSAM%20digital%20key:anna.dewit?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
         &issuer=CSAM%20digital%20key&algorithm=SHA1&digits=6&period=30"
    );
    assert_eq!(format!("{:?}", seed()), "Seed(…)");
}

#[test]
fn seeds_are_drawn_anew() {
    let random = Random::seeded(1);
    let (one, two) = (Seed::draw(&random).unwrap(), Seed::draw(&random).unwrap());
    assert_eq!(one.as_bytes().len(), SEED_LEN);
    assert_ne!(one.as_bytes(), two.as_bytes());
}

proptest! {
    #[test]
    fn the_code_of_now_is_accepted_once(bytes in prop::collection::vec(any::<u8>(), 20), unix in 0i64..200_000_000_000) {
        let seed = Seed::from_bytes(Zeroizing::new(bytes));
        let now = at(unix);
        let shown = code(&seed.code_at(now).unwrap());
        let step = matching_step(&seed, &shown, now, None);
        prop_assert!(step.is_some());
        prop_assert!(matching_step(&seed, &shown, now, step).is_none_or(|next| Some(next) > step));
    }
}
