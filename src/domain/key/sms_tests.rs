use super::*;
use proptest::prelude::*;
use time::macros::datetime;

fn after(seconds: i64) -> Instant {
    Instant::new(datetime!(2026-11-20 09:00 UTC)).plus(Duration::seconds(seconds))
}

fn sent(seconds: &[i64]) -> Vec<Instant> {
    seconds.iter().map(|at| after(*at)).collect()
}

#[test]
fn a_number_is_read_as_people_write_it_and_needs_its_country() {
    for typed in ["+32 470 12 34 56", "0032470123456", "+32 (0)470/12.34.56", " +32\u{2011}470 123 456 "] {
        assert_eq!(MobileNumber::parse(typed).unwrap().digits(), "32470123456", "{typed}");
    }
    assert_eq!(MobileNumber::parse(" \u{200B}- "), Err(MobileNumberFault::Missing));
    for typed in ["0470 12 34 56", "470123456", "+0470123456", "000470123456"] {
        assert_eq!(MobileNumber::parse(typed), Err(MobileNumberFault::NoCountry), "{typed}");
    }
    for typed in ["call me", "+32 470 12 34 5x", "+32+470123456", "+٣٢٤٧٠١٢٣٤٥٦"] {
        assert_eq!(MobileNumber::parse(typed), Err(MobileNumberFault::Characters), "{typed}");
    }
    for typed in ["+3247012", "+1234567890123456", "+"] {
        assert!(MobileNumber::parse(typed).is_err(), "{typed}");
    }
    assert!(MobileNumber::parse("+32470123").is_ok() && MobileNumber::parse("+123456789012345").is_ok());
}

#[test]
fn of_a_number_only_the_last_two_digits_are_shown() {
    let number = MobileNumber::parse("+32 470 12 34 06").unwrap();
    assert_eq!(number.tail(), NumberTail(6));
    assert_eq!(number.tail().to_string(), "06");
    assert_eq!(format!("{number:?}"), "MobileNumber(…)");
}

#[test]
fn a_code_is_six_digits_and_never_shown_in_a_log() {
    let code = SmsCode::from_random(7_000_042);
    assert_eq!(code.expose(), "000042");
    for typed in ["000042", " 000 042", "000-042"] {
        assert_eq!(SmsCode::parse(typed), Ok(code.clone()));
    }
    assert_eq!(SmsCode::parse(" "), Err(SmsCodeFault::Missing));
    for wrong in ["00042", "0000421", "O00042", "٠٠٠٠٤٢"] {
        assert_eq!(SmsCode::parse(wrong), Err(SmsCodeFault::SixDigits), "{wrong}");
    }
    assert_eq!(format!("{code:?}"), "SmsCode(…)");
}

#[test]
fn a_minute_lies_between_two_messages() {
    assert_eq!(may_send(&[&[], &[]], after(0)), Ok(()));
    assert_eq!(may_send(&[&sent(&[0])], after(59)), Err(SendFault::TooSoon(after(60))));
    assert_eq!(may_send(&[&sent(&[0])], after(60)), Ok(()));
}

#[test]
fn five_an_hour_ten_a_day_and_whatever_holds_longest() {
    let four = sent(&[0, 60, 120, 180]);
    assert_eq!(may_send(&[&four], after(240)), Ok(()));
    let five = sent(&[0, 60, 120, 180, 240]);
    assert_eq!(may_send(&[&five], after(3_599)), Err(SendFault::EnoughThisHour(after(3_600))));
    assert_eq!(may_send(&[&five], after(3_600)), Ok(()), "the first is an hour old");
    assert_eq!(
        may_send(&[&[], &five], after(300)),
        Err(SendFault::EnoughThisHour(after(3_600))),
        "of either"
    );
    let ten: Vec<Instant> = (0..10).map(|number| after(number * 1_000)).collect();
    let day = 24 * 3_600;
    assert_eq!(may_send(&[&ten[..9]], after(14_000)), Ok(()));
    assert_eq!(may_send(&[&ten], after(14_000)), Err(SendFault::EnoughToday(after(day))));
    assert_eq!(may_send(&[&ten, &five], after(day - 1)), Err(SendFault::EnoughToday(after(day))));
    assert_eq!(may_send(&[&ten], after(day)), Ok(()));
}

#[test]
fn a_clock_that_was_put_right_holds_nobody_and_revives_no_code() {
    let ahead = sent(&[315_360_000]);
    assert_eq!(may_send(&[&ahead], after(0)), Ok(()));
    assert_eq!(
        may_send(&[&sent(&[30])], after(0)),
        Err(SendFault::TooSoon(after(90))),
        "clocks differ a little"
    );
    let (asked, end) = (after(0), after(600));
    for (now, live) in
        [(0, true), (599, true), (600, false), (-60, true), (-61, false), (-315_360_000, false)]
    {
        assert_eq!(is_live(asked, end, after(now)), live, "{now}");
    }
}

proptest! {
    /// However often somebody tries: never more than the limits allow.
    #[test]
    fn the_limits_hold_whenever_one_asks(waits in prop::collection::vec(0i64..4_000, 1..120)) {
        let (mut now, mut sent) = (after(0), Vec::<Instant>::new());
        for wait in waits {
            now = now.plus(Duration::seconds(wait));
            let asked = may_send(&[&sent], now);
            match asked {
                Ok(()) => sent.push(now),
                Err(fault) => prop_assert!(fault.until() > now),
            }
        }
        for (at, first) in sent.iter().enumerate() {
            let within = |span: Duration| sent[at..].iter().filter(|other| other.since(*first) < span).count();
            prop_assert!(within(SEND_PAUSE) <= 1);
            prop_assert!(within(HOUR) <= SENDS_AN_HOUR && within(SENDS_REMEMBERED) <= SENDS_A_DAY);
        }
    }
}
