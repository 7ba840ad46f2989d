//! The pages in a real browser: headless Chromium, a keyboard, no mouse; six-digit codes by oathtool and keys by
//! openssl, so that nothing of ours judges itself.

mod counter;
mod every_page;
mod forms;
mod journey;
mod keystore;
mod leading;
mod passkey;
mod scripts;
