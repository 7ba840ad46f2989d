//! The two signing requests.

use passerelle::adapters::signing_keys::{RsaKey, RsaSize};
use passerelle::browser::Upload;
use passerelle::domain::request::RequestState;
use passerelle::storage::subject_keys;

use super::{CSRS, NIKOS, keys_page, newest, visitor};
use crate::support::each_engine;

fn file(field: &'static str, bytes: impl Into<Vec<u8>>) -> Upload {
    (field, "request.csr", "application/octet-stream", bytes.into())
}

#[test]
fn shows_the_commands_filled_in() {
    each_engine(async |app| {
        let text = keys_page(&visitor(app).await, &NIKOS).await.text();
        for part in [
            "openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -aes256 -out",
            "openssl req -new -sha256",
            "SSIN=79431410181 authentication.key",
            "SSIN=79431410181 encryption.csr",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
    });
}

#[test]
fn takes_files_and_pasted_text_alike() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let keys = keys_page(&browser, &NIKOS).await;
        let typed = [("encryption_text", CSRS[1].as_str())];
        let files = vec![file("authentication_file", CSRS[0].as_bytes())];
        let next = browser.upload(&keys, &typed, files).await.unwrap().expect(200).unwrap();
        assert_eq!(next.path, "/manager/sign-in");
        assert!(next.text().contains("Step 4 of 5"));
        let request = newest(app).await;
        assert_eq!(request.state, RequestState::SignInDue);
        let kept = subject_keys::of_request(&mut app.ctx.reader(), request.id).await.unwrap();
        assert_eq!(kept.iter().map(|key| key.bits).collect::<Vec<_>>(), [2048, 2048]);
        assert_eq!(browser.open("/manager/keys").await.unwrap().path, "/manager/sign-in");
    });
}

#[test]
fn says_beside_each_field_what_is_wrong() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let keys = keys_page(&browser, &NIKOS).await;
        let good = CSRS[1].as_str();
        let nothing = browser.upload(&keys, &[], Vec::new()).await.unwrap().expect(422).unwrap();
        for field in ["authentication_file-error", "encryption_file-error"] {
            assert!(nothing.text().contains(field), "{field}");
        }
        let private = RsaKey::generate(RsaSize::Rsa2048).unwrap().pkcs8().unwrap();
        for (bytes, said) in [
            (b"Dear Sir, here is my request.".to_vec(), "This file is not a signing request."),
            (private.to_vec(), "This is a private key."),
            (Vec::new(), "Choose the signing request"),
            (vec![b'x'; 50 * 1024 * 1024], "too large for a signing request"),
            (good.as_bytes().to_vec(), "Both requests hold the same key."),
        ] {
            let files = vec![file("authentication_file", bytes)];
            let typed = [("encryption_text", good)];
            let refused = browser.upload(&keys, &typed, files).await.unwrap().expect(422).unwrap();
            assert!(refused.text().contains(said), "{said}: {}", refused.text());
            assert!(
                refused.text().contains("BEGIN CERTIFICATE REQUEST-----\nMII"),
                "what was pasted is kept"
            );
        }
        assert_eq!(newest(app).await.state, RequestState::Details);
    });
}

#[test]
fn a_pasted_private_key_is_not_sent_back() {
    each_engine(async |app| {
        let browser = visitor(app).await;
        let keys = keys_page(&browser, &NIKOS).await;
        let secret = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----\n";
        let typed = [("authentication_text", secret), ("encryption_text", CSRS[1].as_str())];
        let refused = browser.upload(&keys, &typed, Vec::new()).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("This is a private key."));
        assert!(!refused.text().contains("MIIEvQIBADANBgkq"));
    });
}
