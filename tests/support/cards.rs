//! People whose key is a paper card, as they get it: link, code, account, choice, card.

use passerelle::actions::staff::Invitation;
use passerelle::browser::{Browser, Seen};

use super::TestApp;
use super::staff::key_page;

/// The card as it was printed: number and code.
#[derive(Debug, Clone)]
pub struct Card(Vec<(i64, String)>);

impl Card {
    /// Reads the printed page.
    pub fn read(page: &Seen) -> Self {
        let text = page.text();
        let list = text.split("<ol class=\"recovery-codes\">").nth(1).unwrap();
        let items = list.split("</ol>").next().unwrap().split("<li value=\"").skip(1);
        Self(
            items
                .map(|item| {
                    let (number, rest) = item.split_once('"').unwrap();
                    let code = rest.split("class=\"code\">").nth(1).unwrap().split('<').next().unwrap();
                    (number.parse().unwrap(), code.to_owned())
                })
                .collect(),
        )
    }

    /// The code that this page asks for.
    pub fn answer(&self, page: &Seen) -> String {
        self.code(asked(page))
    }

    pub fn code(&self, number: i64) -> String {
        self.0.iter().find(|(other, _)| *other == number).unwrap().1.clone()
    }

    pub fn codes(&self) -> Vec<String> {
        self.0.iter().map(|(_, code)| code.clone()).collect()
    }
}

/// The number that a page asks for.
pub fn asked(page: &Seen) -> i64 {
    page.between("id=\"asked\">Code number ", "<").unwrap().trim().parse().unwrap()
}

/// The page of the card, after the account and the choice.
pub async fn card_page(app: &TestApp, browser: &Browser, invitation: &Invitation, username: &str) -> Seen {
    key_page(app, browser, invitation, username).await;
    let choice = browser.open("/activate/means").await.unwrap().expect(200).unwrap();
    let page = browser.submit(&choice, &[("means", "paper_token")]).await.unwrap().expect(200).unwrap();
    assert_eq!(page.path, "/activate/token");
    page
}

/// A working card: proved, and the recovery codes kept.
pub async fn card(app: &TestApp, browser: &Browser, invitation: &Invitation, username: &str) -> Card {
    let page = card_page(app, browser, invitation, username).await;
    let card = Card::read(&page);
    let codes = browser.submit(&page, &[("code", &card.answer(&page))]).await.unwrap().expect(200).unwrap();
    let done = browser.submit(&codes, &[("kept", "yes")]).await.unwrap().expect(200).unwrap();
    assert_eq!(done.path, "/activate/done/low");
    card
}
