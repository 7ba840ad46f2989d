//! With what somebody signs in, as far as their browser says: enough for its owner to recognise it, and no more.

use super::word::words;

words! {
    /// A family of browsers.
    pub enum BrowserFamily {
        Edge => "edge",
        Opera => "opera",
        Samsung => "samsung",
        Firefox => "firefox",
        Chrome => "chrome",
        Safari => "safari",
        /// One that we do not know, or that does not say.
        Other => "other",
    }
    /// What the browser runs on.
    pub enum Platform {
        Android => "android",
        Ios => "ios",
        Windows => "windows",
        MacOs => "mac_os",
        ChromeOs => "chrome_os",
        Linux => "linux",
        /// One that we do not know, or that is not said.
        Other => "other",
    }
}

/// A browser on a platform. It proves nothing: every program can say what it likes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    pub browser: BrowserFamily,
    pub platform: Platform,
}

impl Default for Device {
    fn default() -> Self {
        Self { browser: BrowserFamily::Other, platform: Platform::Other }
    }
}

/// What each family writes into its name, those first that also write the name of another.
const BROWSERS: [(&str, BrowserFamily); 10] = [
    ("Edg/", BrowserFamily::Edge),
    ("EdgA/", BrowserFamily::Edge),
    ("EdgiOS/", BrowserFamily::Edge),
    ("OPR/", BrowserFamily::Opera),
    ("SamsungBrowser/", BrowserFamily::Samsung),
    ("Firefox/", BrowserFamily::Firefox),
    ("FxiOS/", BrowserFamily::Firefox),
    ("Chrome/", BrowserFamily::Chrome),
    ("CriOS/", BrowserFamily::Chrome),
    ("Safari/", BrowserFamily::Safari),
];

/// The same for platforms: Android also says Linux, an iPhone also says Mac OS X.
const PLATFORMS: [(&str, Platform); 8] = [
    ("Android", Platform::Android),
    ("iPhone", Platform::Ios),
    ("iPad", Platform::Ios),
    ("Windows", Platform::Windows),
    ("Macintosh", Platform::MacOs),
    ("CrOS", Platform::ChromeOs),
    ("Linux", Platform::Linux),
    ("X11", Platform::Linux),
];

impl Device {
    /// Reads the header `User-Agent` (RFC 9110, 10.1.5).
    pub fn read(user_agent: &str) -> Self {
        let browser = BROWSERS.into_iter().find(|(mark, _)| user_agent.contains(mark));
        let platform = PLATFORMS.into_iter().find(|(mark, _)| user_agent.contains(mark));
        Self {
            browser: browser.map_or(BrowserFamily::Other, |(_, browser)| browser),
            platform: platform.map_or(Platform::Other, |(_, platform)| platform),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_known_by_what_they_write_themselves() {
        for (agent, browser, platform) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                BrowserFamily::Firefox,
                Platform::Linux,
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
                BrowserFamily::Edge,
                Platform::Windows,
            ),
            (
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
                BrowserFamily::Chrome,
                Platform::Android,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                BrowserFamily::Safari,
                Platform::Ios,
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
                BrowserFamily::Safari,
                Platform::MacOs,
            ),
            ("curl/8.5.0", BrowserFamily::Other, Platform::Other),
            ("", BrowserFamily::Other, Platform::Other),
        ] {
            assert_eq!(Device::read(agent), Device { browser, platform }, "{agent}");
        }
        assert_eq!(Device::read("\u{0}🦊"), Device::default());
    }
}
