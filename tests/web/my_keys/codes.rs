//! Ten new recovery codes in place of the old ones.

use passerelle::browser::Seen;
use passerelle::jobs;
use time::Duration;

use super::{HOME, Holder, again, count, eight};
use crate::support::each_engine;
use crate::support::staff::reader;

const SHEETS: &str = "SELECT COUNT(*) AS n FROM recovery_set";
const LETTERS: &str = "SELECT COUNT(*) AS n FROM outbox WHERE letter = 'codes_renewed'";
const PATH: &str = "/csam/my-keys/recovery";

fn codes(page: &Seen) -> Vec<String> {
    let text = page.text();
    let list = text.split("<ol class=\"recovery-codes\">").nth(1).unwrap().split("</ol>").next().unwrap();
    list.split("class=\"code\">").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

#[test]
fn ten_new_codes_are_made_once_shown_until_kept_and_told() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        eva.sign_in(HOME).await.expect(200).unwrap();
        let form = eva.open(PATH).await;
        eight(&eva.browser, &form, PATH, &[], PATH).await;
        assert_eq!((count(app, SHEETS).await, count(app, LETTERS).await), (2, 1));
        let sheet = eva.open(PATH).await;
        let shown = codes(&sheet);
        assert_eq!((shown.len(), &codes(&eva.open(PATH).await)), (10, &shown), "a reload shows the same ten");
        let refused = eva.browser.submit(&sheet, &[]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("Tick the box"), "{}", refused.text());
        let kept = "/csam/my-keys?done=codes";
        eight(&eva.browser, &refused, "/recovery/kept", &[("kept", "yes")], kept).await;
        let home = eva.open(HOME).await;
        assert!(home.text().contains("Codes that you have not used: 10"), "the session goes on");
        assert!(!eva.open(PATH).await.text().contains("recovery-codes"), "shown no more");

        // One of the new ones works where the old ones did.
        let lost = reader(app).await;
        let page = lost.open("/csam/recover").await.unwrap();
        let typed = [
            ("username", super::NAME),
            ("password", crate::support::staff::PASSWORD),
            ("recovery_code", shown[4].as_str()),
        ];
        let asked = lost.submit(&page, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(asked.path, "/csam/recover/asked");
        app.pass(Duration::days(2));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn new_codes_need_a_sign_in_of_ten_minutes() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        eva.sign_in(HOME).await.expect(200).unwrap();
        let form = eva.open(PATH).await;
        app.pass(Duration::minutes(10));
        let late = eva.browser.submit(&form, &[]).await.unwrap().expect(200).unwrap();
        assert!(late.text().contains("a sign-in of the last ten minutes"), "{}", late.text());
        assert_eq!((count(app, SHEETS).await, count(app, LETTERS).await), (1, 0));
        let back = again(app, &eva.browser, &late, &mut eva.phone).await.expect(200).unwrap();
        assert_eq!(back.path, PATH);
    });
}
