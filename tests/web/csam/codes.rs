//! Which codes of the app open the door: those of this half minute and of one on either side.

use time::Duration;

use super::person::Person;
use super::relying_party::RelyingParty;
use crate::support::each_engine;

#[test]
fn thirty_seconds_early_or_late_are_taken_sixty_and_ninety_are_not() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        for (seconds, status) in
            [(-90, 422), (-60, 422), (60, 422), (90, 422), (-30, 303), (0, 303), (30, 303)]
        {
            let page = person.to_code_page(&party.request(&[("prompt", "login")])).await;
            let code = person.code_ahead(Duration::seconds(seconds)).await;
            let answer = person.post_code(&page, &code).await;
            assert_eq!(answer.status, status, "{seconds} seconds: {}", answer.text());
            // The step of each code that was taken is used up, with all before it.
            app.pass(Duration::minutes(3));
        }
    });
}

#[test]
fn codes_of_other_apps_settings_do_not_open_the_door() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let page = person.to_code_page(&party.request(&[])).await;
        for code in person.codes_of_wrong_settings().await {
            let answer = person.post_code(&page, &code).await.expect(422).unwrap();
            let told = answer.text();
            assert!(!told.contains("SHA-") && !told.contains(&code), "nothing is explained here: {told}");
        }
    });
}
