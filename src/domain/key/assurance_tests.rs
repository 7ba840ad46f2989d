use super::*;
use proptest::prelude::*;

fn rows(of: &AssuranceTable) -> BTreeMap<Means, AssuranceRow> {
    of.rows.clone()
}

/// The standard table with one row changed.
fn changed(means: Means, change: impl FnOnce(&mut AssuranceRow)) -> Result<AssuranceTable, AssuranceFault> {
    let mut rows = rows(&AssuranceTable::default());
    change(rows.get_mut(&means).unwrap());
    AssuranceTable::new(rows, PLAIN.to_owned(), CITIZEN.to_owned())
}

#[test]
fn the_standard_table_is_that_of_csam() {
    let table = AssuranceTable::default();
    assert_eq!(AssuranceTable::new(rows(&table), PLAIN.to_owned(), CITIZEN.to_owned()), Ok(table.clone()));
    assert_eq!(table.amr_claim(Means::MobileApp), ["urn:be:fedict:iam:fas:Level400", "totp"]);
    assert_eq!(table.amr_claim(Means::Passkey), ["urn:be:fedict:iam:fas:Level400", "swk", "user"]);
    assert_eq!(table.amr_claim(Means::Sms), ["urn:be:fedict:iam:fas:Level400", "sms"]);
    assert_eq!(table.amr_claim(Means::PaperToken), ["urn:be:fedict:iam:fas:Level300", "otp"]);
    assert_eq!(table.levels(), [Level(200), Level(300), Level(400)]);
    assert_eq!(table.level_named("urn:be:fedict:iam:fas:citizen:Level400"), Some(Level(400)));
    for text in ["0", "", "400", "Level400", "urn:be:fedict:iam:fas:enterprise:Level400"] {
        assert_eq!(table.level_named(text), None, "{text}");
    }
}

#[test]
fn a_table_that_contradicts_itself_or_the_journey_is_refused() {
    for (means, faulty, fault) in [
        (
            Means::Sms,
            changed(Means::Sms, |row| row.level = Level(501)),
            AssuranceFault::Level as fn(Means) -> _,
        ),
        (Means::Sms, changed(Means::Sms, |row| row.level = Level(99)), AssuranceFault::Level),
        (Means::Sms, changed(Means::Sms, |row| row.amr = String::new()), AssuranceFault::Amr),
        (Means::Sms, changed(Means::Sms, |row| row.amr = "a b".to_owned()), AssuranceFault::Amr),
        (Means::Sms, changed(Means::Sms, |row| row.amr = format!("{PLAIN}400")), AssuranceFault::Amr),
        (Means::MobileApp, changed(Means::Sms, |row| row.amr = "totp".to_owned()), AssuranceFault::Amr),
        (Means::Passkey, changed(Means::Passkey, |row| row.amr = "user".to_owned()), AssuranceFault::Amr),
        (Means::Sms, changed(Means::Sms, |row| row.opens_ehealth = true), AssuranceFault::OpensEhealth),
        (
            Means::Passkey,
            changed(Means::Passkey, |row| row.opens_ehealth = true),
            AssuranceFault::OpensEhealth,
        ),
        (
            Means::MobileApp,
            changed(Means::MobileApp, |row| row.opens_ehealth = false),
            AssuranceFault::OpensEhealth,
        ),
        (
            Means::MobileApp,
            changed(Means::MobileApp, |row| row.level = Level(350)),
            AssuranceFault::OpensEhealth,
        ),
    ] {
        assert_eq!(faulty, Err(fault(means)));
    }
    let mut short = rows(&AssuranceTable::default());
    short.remove(&Means::Password);
    let none = AssuranceTable::new(short, PLAIN.to_owned(), CITIZEN.to_owned());
    assert_eq!(none, Err(AssuranceFault::Missing(Means::Password)));
    for (plain, citizen) in [("", CITIZEN), (PLAIN, ""), (PLAIN, PLAIN), ("a b", CITIZEN)] {
        let table =
            AssuranceTable::new(rows(&AssuranceTable::default()), plain.to_owned(), citizen.to_owned());
        assert_eq!(table, Err(AssuranceFault::Urns), "{plain} {citizen}");
    }
}

proptest! {
    /// Whatever table is taken: each row reads back, and only a row that opens eHealth passes R3.
    #[test]
    fn every_row_reads_back_and_only_what_opens_ehealth_passes(
        levels in prop::array::uniform5(50u16..=550),
        words in prop::array::uniform5("[a-c]{1,2}"),
        opens in prop::array::uniform5(any::<bool>()),
        plain in "[a-z:]{0,3}",
        citizen in "[a-z:]{0,3}",
        stated in 0u16..=600,
    ) {
        let rows: BTreeMap<_, _> = Means::ALL
            .iter()
            .enumerate()
            .map(|(at, means)| {
                let (level, amr, opens_ehealth) = (Level(levels[at]), words[at].clone(), opens[at]);
                (*means, AssuranceRow { level, amr, opens_ehealth })
            })
            .collect();
        if let Ok(table) = AssuranceTable::new(rows, plain.clone(), citizen.clone()) {
            for means in Means::ALL.iter().copied() {
                let level = table.level(means);
                prop_assert_eq!(table.level_named(&table.acr(level)), Some(level));
                prop_assert_eq!(table.level_named(&format!("{citizen}{level}")), Some(level));
                let words = table.means_words();
                prop_assert_eq!(words.get(table.amr(means)), Some(&means));
                let passes = table.sufficient_for_ehealth(Level(stated), means);
                let row = table.row(means).unwrap();
                prop_assert!(!passes || row.opens_ehealth && stated >= 400);
            }
        }
    }

    /// The standard table with other levels and words, so that most tables are taken.
    #[test]
    fn other_levels_and_words_change_what_is_said_and_not_what_passes(
        app in 400u16..=500,
        sms in 100u16..=500,
        word in "[d-k]{3,6}",
    ) {
        let mut rows = rows(&AssuranceTable::default());
        rows.get_mut(&Means::MobileApp).unwrap().level = Level(app);
        *rows.get_mut(&Means::Sms).unwrap() =
            AssuranceRow { level: Level(sms), amr: word.clone(), opens_ehealth: false };
        let table = AssuranceTable::new(rows, "urn:x:".to_owned(), "urn:y:".to_owned()).unwrap();
        prop_assert_eq!(table.amr_claim(Means::Sms), [format!("urn:x:{sms}"), word]);
        prop_assert!(table.sufficient_for_ehealth(table.level(Means::MobileApp), Means::MobileApp));
        for means in [Means::Passkey, Means::Sms, Means::PaperToken, Means::Password] {
            prop_assert!(!table.sufficient_for_ehealth(Level(500), means));
        }
        for (means, opens) in [(Means::MobileApp, true), (Means::Passkey, true), (Means::Sms, false)] {
            prop_assert_eq!(table.sufficient_for_staff(Level(500), means), opens);
            prop_assert!(!table.sufficient_for_staff(Level(399), means));
        }
    }
}
