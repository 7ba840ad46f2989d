//! Headless Chromium in the hands of a person who has a keyboard and no mouse. What a test does with it, a
//! visitor can do; the number of key presses is counted.
//!
//! `PASSERELLE_SCREENSHOTS=DIR` keeps a picture of every page that a test calls by name.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::ChromiumLikeCapabilities;
use thirtyfour::prelude::{By, DesiredCapabilities, ElementQueryable, Key, TypingData, WebDriver};

use super::driver::{Server, serve};
use super::page_scripts::{DRAWN, JUDGE};
use super::{firefox, tools};

/// How long a page may take on a machine that has other work.
const PATIENCE: Duration = Duration::from_secs(60);
const LOOK: Duration = Duration::from_millis(20);
/// More presses of Tab than any page has places to stop.
const STOPS: usize = 250;

/// What the page is seen on, in CSS pixels.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    pub width: u32,
    pub height: u32,
    /// Device pixels for a CSS pixel: 2 on a screen of 1280 is what zooming to 200 % gives.
    pub scale: u32,
}

impl Screen {
    pub const DESK: Self = Self { width: 1280, height: 900, scale: 1 };
    /// WCAG 2.2, 1.4.10: no scrolling in two directions.
    pub const NARROW: Self = Self { width: 320, height: 640, scale: 1 };
    /// WCAG 2.2, 1.4.4: a desk's screen at 200 %.
    pub const ZOOMED: Self = Self { width: 640, height: 450, scale: 2 };
}

/// Whose browser it is: beyond WebDriver they differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Make {
    Chromium,
    /// `super::firefox` opens it.
    Firefox,
}

/// A browser window.
pub struct Chromium {
    driver: WebDriver,
    pub(super) make: Make,
    pressed: AtomicUsize,
    /// Places gone to: a field, a box, a choice, a page.
    thought: AtomicUsize,
    /// Milliseconds that pages took to come.
    waited: AtomicU64,
    /// What the browser reads again with every page.
    extension: OnceLock<TempDir>,
    _server: Server,
}

impl Chromium {
    /// A new window without cookies; `None` after saying so when Chromium or its driver is not installed.
    pub async fn open(screen: Screen) -> Option<Self> {
        let (chromium, chromedriver) = (tools::find("chromium")?, tools::find("chromedriver")?);
        let (server, port) = serve(&chromedriver, &[], "ChromeDriver was started successfully on port ");
        let mut wanted = DesiredCapabilities::chrome();
        wanted.set_binary(chromium.to_str().unwrap()).unwrap();
        for argument in ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] {
            wanted.add_arg(argument).unwrap();
        }
        for argument in ["--no-first-run", "--disable-background-networking", "--hide-scrollbars"] {
            wanted.add_arg(argument).unwrap();
        }
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await.unwrap();
        let metrics = json!({ "width": screen.width, "height": screen.height,
            "deviceScaleFactor": screen.scale, "mobile": false });
        driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await.unwrap();
        Some(Self::driven(driver, server, Make::Chromium))
    }

    /// The window that a driver has opened.
    pub(super) fn driven(driver: WebDriver, server: Server, make: Make) -> Self {
        let (pressed, thought) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let (waited, extension) = (AtomicU64::new(0), OnceLock::new());
        Self { driver, make, pressed, thought, waited, extension, _server: server }
    }

    /// Types an address.
    pub async fn visit(&self, address: &str) {
        self.driver.goto(address).await.unwrap();
        self.see().await;
    }

    /// Keeps a cookie for the server whose page is open: a session made elsewhere.
    pub async fn keep_cookie(&self, name: &str, value: &str) {
        self.driver.add_cookie(thirtyfour::Cookie::new(name, value)).await.unwrap();
    }

    /// Plugs a device in that keeps passkeys and knows who is there (WebAuthn, 11).
    pub async fn plug_device(&self) {
        let device = json!({ "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true });
        let cdp = self.driver.cdp();
        cdp.send_raw("WebAuthn.enable", json!({})).await.unwrap();
        cdp.send_raw("WebAuthn.addVirtualAuthenticator", json!({ "options": device })).await.unwrap();
    }

    /// The path of the page.
    pub async fn path(&self) -> String {
        self.driver.current_url().await.unwrap().path().to_owned()
    }

    /// Key presses since the window was opened.
    pub fn pressed(&self) -> usize {
        self.pressed.load(Ordering::SeqCst)
    }

    /// How long a trained person would have taken since the window was opened, by the keystroke-level model (Card,
    /// Moran and Newell 1980): 0.28 s a key, 1.35 s a decision, and what the service itself took.
    pub fn estimated(&self) -> Duration {
        let keys = Duration::from_millis(280) * u32::try_from(self.pressed()).unwrap();
        let decisions =
            Duration::from_millis(1350) * u32::try_from(self.thought.load(Ordering::SeqCst)).unwrap();
        keys + decisions + Duration::from_millis(self.waited.load(Ordering::SeqCst))
    }

    /// Presses one key.
    pub async fn press(&self, key: Key) {
        self.keys(key, 1).await;
    }

    /// Types text where the focus is, a key press for each character.
    pub async fn write(&self, text: &str) {
        self.keys(text, text.chars().count()).await;
    }

    /// What a reader on the keyboard's cable sends; nobody presses these keys.
    pub async fn scan(&self, text: &str) {
        self.keys(text, 0).await;
    }

    async fn keys(&self, keys: impl Into<TypingData>, count: usize) {
        self.driver.action_chain().send_keys(keys).perform().await.unwrap();
        self.pressed.fetch_add(count, Ordering::SeqCst);
    }

    /// Presses Tab until the focus is on what the selector names.
    pub async fn reach(&self, css: &str) {
        self.thought.fetch_add(1, Ordering::SeqCst);
        for _ in 0..STOPS {
            let script = "return document.activeElement.matches(arguments[0])";
            if self.run(script, vec![json!(css)]).await == json!(true) {
                return;
            }
            self.press(Key::Tab).await;
        }
        panic!("Tab never reaches {css} at {}: {}", self.path().await, self.text("main").await);
    }

    /// Reaches a field and types into it, over what may stand there.
    pub async fn fill(&self, name: &str, text: &str) {
        self.reach(&format!("[name={name}]")).await;
        self.write(text).await;
    }

    /// Reaches a box and ticks it.
    pub async fn tick(&self, name: &str) {
        self.reach(&format!("[name={name}]")).await;
        self.write(" ").await;
    }

    /// Reaches a group of radio buttons and chooses one, with the arrow keys as far as needed.
    pub async fn choose(&self, name: &str, value: &str) {
        self.reach(&format!("[name={name}]")).await;
        self.write(" ").await;
        for _ in 0..STOPS {
            let script = "return document.activeElement.value === arguments[0]";
            if self.run(script, vec![json!(value)]).await == json!(true) {
                return;
            }
            self.press(Key::Down).await;
        }
        panic!("{name} has no choice {value}");
    }

    /// Gives a file to a file field: the dialogue belongs to the operating system.
    pub async fn attach(&self, name: &str, path: &std::path::Path) {
        let field = self.driver.find(By::Css(format!("input[name={name}]"))).await.unwrap();
        field.send_keys(path.to_str().unwrap()).await.unwrap();
    }

    /// Reaches the button or link that the selector names, presses Enter and waits for the next page.
    pub async fn follow(&self, css: &str) {
        self.reach(css).await;
        self.enter().await;
    }

    /// Presses Enter where the focus is and waits for the next page.
    pub async fn enter(&self) {
        let begun = std::time::Instant::now();
        self.thought.fetch_add(1, Ordering::SeqCst);
        self.run("document.documentElement.dataset.left = 'yes'", vec![]).await;
        self.press_enter().await;
        let next =
            self.driver.query(By::Css("html:not([data-left]) body footer, html:not([data-left]) .sheet"));
        let found = next.wait(PATIENCE, LOOK).first().await;
        assert!(found.is_ok(), "Enter leads nowhere at {}", self.path().await);
        self.see().await;
        self.waited.fetch_add(u64::try_from(begun.elapsed().as_millis()).unwrap(), Ordering::SeqCst);
    }

    async fn press_enter(&self) {
        if self.make == Make::Firefox {
            firefox::take_focus(&self.driver).await;
            return self.press(Key::Enter).await;
        }
        // Not as an action of the driver: it plays an action again when the page turns in the middle of it.
        for (kind, text) in [("keyDown", "\r"), ("keyUp", "")] {
            let key = json!({ "type": kind, "key": "Enter", "code": "Enter", "text": text,
                "windowsVirtualKeyCode": 13, "nativeVirtualKeyCode": 13 });
            self.driver.cdp().send_raw("Input.dispatchKeyEvent", key).await.unwrap();
        }
        self.pressed.fetch_add(1, Ordering::SeqCst);
    }

    /// Waits until the page is drawn: only then does the focus stand where the page wants it (HTML, 6.6.7).
    async fn see(&self) {
        self.driver.execute_async(DRAWN, vec![]).await.unwrap();
    }

    /// The text of the first element that the selector names.
    pub async fn text(&self, css: &str) -> String {
        self.driver.find(By::Css(css)).await.unwrap().text().await.unwrap()
    }

    /// Waits until the element that the selector names shows these words: a script puts them there.
    pub async fn shows(&self, css: &str, words: &str) {
        let script = "return document.querySelector(arguments[0]).innerText.replace(/\\s+/g, ' ')";
        let begun = std::time::Instant::now();
        loop {
            let shown = self.run(script, vec![json!(css)]).await;
            if shown.as_str().is_some_and(|shown| shown.contains(words)) {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{css} never shows {words}: {shown}");
            self.see().await;
        }
    }

    /// Runs a script for what no person can say of a page: its measures, and where the focus is.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.driver.execute(script, arguments).await.unwrap().json().clone()
    }

    /// Runs a script that calls its last argument when it is done.
    pub async fn run_later(&self, script: &str) -> Value {
        self.driver.execute_async(script, vec![]).await.unwrap().json().clone()
    }

    /// Runs a script on every page from now on.
    pub async fn on_every_page(&self, script: &str) {
        if self.make == Make::Firefox {
            let extension = firefox::on_every_page(&self.driver, script).await;
            return self.extension.set(extension).unwrap();
        }
        let source = json!({ "source": script });
        self.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", source).await.unwrap();
    }

    /// Judges the page that is open as every page must be, and keeps its picture.
    ///
    /// # Panics
    /// When the page is wider than the screen, a place to press is smaller than 24 by 24 (WCAG 2.2, 2.5.8) or the
    /// page does not name its language or title.
    pub async fn judge(&self, name: &str) {
        let found = self.run(JUDGE, vec![]).await;
        if let Some(folder) = std::env::var_os("PASSERELLE_SCREENSHOTS") {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(PathBuf::from(folder).join(format!("{name}.png")), self.picture().await).unwrap();
        }
        assert_eq!(found, json!([]), "{name}, {}", self.path().await);
    }

    /// The whole page, PNG.
    async fn picture(&self) -> Vec<u8> {
        if self.make == Make::Firefox {
            return firefox::picture(&self.driver).await;
        }
        let whole = json!({ "captureBeyondViewport": true });
        let taken = self.driver.cdp().send_raw("Page.captureScreenshot", whole).await.unwrap();
        STANDARD.decode(taken["data"].as_str().unwrap()).unwrap()
    }
}
