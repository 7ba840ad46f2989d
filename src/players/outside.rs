//! The world outside the service, as `/demo` shows it: the mailbox, the telephones of others, the clock.

use std::time::Duration;

use serde::Deserialize;

use super::PlayError;
use crate::browser::Browser;
use crate::domain::instant::Instant;

/// How often, and how many times, a player looks again: letters leave within seconds.
const LOOK_AGAIN: Duration = Duration::from_millis(100);
const LOOKS: u32 = 200;

/// Somebody who looks again and again, and gives up in the end.
pub struct Looks {
    interval: tokio::time::Interval,
    left: u32,
}

impl Looks {
    pub fn begin() -> Self {
        Self { interval: tokio::time::interval(LOOK_AGAIN), left: LOOKS }
    }

    /// Waits for the next look; false when there is none left.
    pub async fn again(&mut self) -> bool {
        self.interval.tick().await;
        self.left = self.left.saturating_sub(1);
        self.left > 0
    }
}

/// A letter in the mailbox.
#[derive(Debug, Clone, Deserialize)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub message_id: String,
}

#[derive(Deserialize)]
struct App {
    username: String,
    code: Option<String>,
}

#[derive(Deserialize)]
struct Now {
    now: Instant,
}

/// The outside world of a running demo.
#[derive(Debug, Clone)]
pub struct Outside {
    browser: Browser,
}

impl Outside {
    /// The outside world of the demo at `base`.
    pub fn of(base: &str) -> Result<Self, PlayError> {
        Ok(Self { browser: Browser::new(base)?.patient() })
    }

    /// Every letter so far, newest first.
    pub async fn mails(&self) -> Result<Vec<Mail>, PlayError> {
        let page = self.browser.get("/demo/mail.json").await?.expect(200)?;
        serde_json::from_slice(&page.bytes).map_err(PlayError::own("reading the mailbox"))
    }

    /// Waits for a letter to `to` that holds `part`, and gives the newest.
    pub async fn mail(&self, to: &str, part: &str) -> Result<Mail, PlayError> {
        let mut looks = Looks::begin();
        while looks.again().await {
            let found =
                self.mails().await?.into_iter().find(|mail| mail.to == to && mail.text.contains(part));
            if let Some(mail) = found {
                return Ok(mail);
            }
        }
        Err(PlayError::own("waiting for a letter")(format!("no letter to {to} holds {part}")))
    }

    /// Every letter to `to`, once at least `count` have come: one that a crash interrupted comes when its attempt is
    /// over.
    pub async fn letters(&self, to: &str, count: usize) -> Result<Vec<Mail>, PlayError> {
        let mut looks = Looks::begin();
        while looks.again().await {
            let found: Vec<_> = self.mails().await?.into_iter().filter(|mail| mail.to == to).collect();
            if found.len() >= count {
                return Ok(found);
            }
        }
        Err(PlayError::own("waiting for letters")(format!("{count} letters to {to} never came")))
    }

    /// The activation link mailed to `to`.
    pub async fn activation_link(&self, to: &str) -> Result<String, PlayError> {
        let mail = self.mail(to, "/activate/").await?;
        let link = mail
            .text
            .split_whitespace()
            .find(|word| word.contains("/activate/") && !word.ends_with("/not-me"));
        link.map(str::to_owned).ok_or_else(|| PlayError::own("reading the letter")("it has no link"))
    }

    /// The six digits mailed last to `to`: they stand on a line of their own.
    pub async fn digits(&self, to: &str) -> Result<String, PlayError> {
        let mut looks = Looks::begin();
        while looks.again().await {
            let mails = self.mails().await?;
            let digits = mails.iter().filter(|mail| mail.to == to).find_map(|mail| digits_in(&mail.text));
            if let Some(digits) = digits {
                return Ok(digits);
            }
        }
        Err(PlayError::own("waiting for the digits")(format!("no digits came to {to}")))
    }

    /// The code that somebody's app shows; waits for the next one by moving the demo's clock.
    pub async fn code(&self, username: &str) -> Result<String, PlayError> {
        for _ in 0..2 {
            let page = self.browser.get("/demo/phone.json").await?.expect(200)?;
            let apps: Vec<App> =
                serde_json::from_slice(&page.bytes).map_err(PlayError::own("looking at the telephones"))?;
            let app = apps.into_iter().find(|app| app.username == username);
            match app.ok_or_else(|| PlayError::own("looking at the telephones")(username.to_owned()))?.code {
                Some(code) => return Ok(code),
                None => self.wait_for_code().await?,
            }
        }
        Err(PlayError::own("looking at the telephones")("no code came"))
    }

    /// Lets half a minute pass: every app shows a fresh code.
    pub async fn wait_for_code(&self) -> Result<(), PlayError> {
        let clock = self.browser.open("/demo/clock").await?;
        self.browser.submit(&clock, &[("span", "half-minute")]).await?.expect(200)?;
        Ok(())
    }

    /// The moment it is in the demo.
    pub async fn now(&self) -> Result<Instant, PlayError> {
        let page = self.browser.get("/demo/clock.json").await?.expect(200)?;
        let now: Now = serde_json::from_slice(&page.bytes).map_err(PlayError::own("looking at the clock"))?;
        Ok(now.now)
    }
}

/// Six digits in two groups, alone on a line.
pub fn digits_in(text: &str) -> Option<String> {
    let grouped = |line: &&str| {
        let (left, right) = line.split_once(' ').unwrap_or_default();
        [left, right].iter().all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()))
    };
    text.lines().map(str::trim).find(grouped).map(str::to_owned)
}
