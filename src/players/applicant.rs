//! The care provider: activates the key, asks for the certificate, sends the contract, completes.

use super::keys::{Certificates, Keys};
use super::outside::{Looks, Outside};
use super::sign_in::{self, Account, App};
use super::{Phone, PlayError, Provider, arrived};
use crate::browser::{Browser, Seen, Upload};

/// Where the app is set up.
const KEY_PAGE: &str = "/activate/key";

/// Where both certificates are.
const CERTIFICATE_PAGE: &str = "/manager/certificates/";

/// A request that was bound to its person.
#[derive(Debug, Clone)]
pub struct Asked {
    pub id: String,
    /// `/manager/requests/{id}`.
    pub path: String,
}

/// Joins link and paper code, chooses the account, sets the app up. Gives the telephone.
pub async fn activate(
    browser: &Browser,
    link: &str,
    code: &str,
    account: Account<'_>,
    outside: &Outside,
) -> Result<Phone, PlayError> {
    let step = "activating the key";
    let typed = [("username", account.username), ("password", account.password)];
    let validity = browser.open(link).await?.expect(200)?;
    let account_page = browser.submit(&validity, &[("code", code)]).await?;
    let mut key_page = browser.submit(&account_page, &typed).await?;
    if !key_page.path.starts_with(KEY_PAGE) {
        // The answer that carried the session was lost: the link leads on with username and password.
        let half_way = browser.open(link).await?;
        key_page = browser.submit(&half_way, &typed).await?;
    }
    let key_page = arrived(step, key_page, KEY_PAGE)?;
    let secret = key_page.between("id=\"secret\">", "</").ok_or_else(|| PlayError::stuck(step, &key_page))?;
    let mut phone = Phone::scan(&secret)?;
    let first = phone.next_code(outside.now().await?).unwrap_or_default();
    let codes = arrived(step, browser.submit(&key_page, &[("code", &first)]).await?, "/activate/recovery")?;
    arrived(step, browser.submit(&codes, &[("kept", "yes")]).await?, "/activate/done")?;
    Ok(phone)
}

/// From the start of the Certificate Manager to the contract page: path, terms, details, keys, sign-in.
pub async fn apply(
    browser: &Browser,
    person: &Provider,
    environment: &str,
    requests: [String; 2],
    account: Account<'_>,
    phone: &mut Phone,
    outside: &Outside,
) -> Result<Asked, PlayError> {
    let step = "asking for the certificate";
    let start = arrived(step, browser.open("/manager").await?, "/manager")?;
    let terms = browser.submit(&start, &[("path", "abroad")]).await?;
    let typed = [("environment", environment), ("agree", "yes")];
    let details = arrived(step, browser.submit(&terms, &typed).await?, "/manager/details")?;
    let mut typed = vec![
        ("national_number", person.national_number.as_str()),
        ("family_name", &person.family_name),
        ("given_names", person.given_names.as_deref().unwrap_or_default()),
        ("mrz_family", &person.mrz_family),
        ("mrz_given", &person.mrz_given),
        ("email", &person.email),
        ("phone", &person.phone),
    ];
    if person.given_names.is_none() {
        typed.push(("one_name", "yes"));
    }
    let keys = arrived(step, browser.submit(&details, &typed).await?, "/manager/keys")?;
    let [authentication, encryption] = requests.map(String::into_bytes);
    let kind = "application/pkcs10";
    let files: Vec<Upload> = vec![
        ("authentication_file", "authentication.csr", kind, authentication),
        ("encryption_file", "encryption.csr", kind, encryption),
    ];
    let ready = arrived(step, browser.upload(&keys, &[], files).await?, "/manager/sign-in")?;
    let mut contract = sign_in::sign_in(browser, &ready, account, App::Own(phone), outside).await;
    if contract.is_err() {
        // The way back was broken off: whatever the sign-in bound shows in the list of requests.
        let list = sign_in::open_at_last(browser, "/manager/requests", account, phone, outside).await?;
        let link = list.link("/manager/requests/").ok_or_else(|| PlayError::stuck(step, &list))?;
        contract = Ok(browser.open(&link).await?);
    }
    let contract = arrived(step, contract?, "/manager/requests/")?;
    let id = contract.path.split('/').nth(3).unwrap_or_default().to_owned();
    Ok(Asked { path: format!("/manager/requests/{id}"), id })
}

/// Uploads the signed contract and both sides of the document, and sends them. Gives the receipt.
pub async fn send_contract(browser: &Browser, asked: &Asked, files: [Upload; 3]) -> Result<Seen, PlayError> {
    let step = "sending the contract";
    let page = browser.open(&format!("{}/contract", asked.path)).await?;
    let kept = browser.upload_to(&page, "/documents", &[], files.into()).await?.expect(200)?;
    let receipt = browser.submit_to(&kept, "/send", &[]).await?;
    arrived(step, receipt, &asked.path)
}

/// Completes an approved request; gives the page of the certificate.
pub async fn complete(
    browser: &Browser,
    asked: &Asked,
    account: Account<'_>,
    phone: &mut Phone,
    outside: &Outside,
) -> Result<Seen, PlayError> {
    let path = format!("{}/complete", asked.path);
    let page = sign_in::open_at_last(browser, &path, account, phone, outside).await?;
    let mut done = match page.form_to("/complete") {
        Ok(_) => browser.submit_to(&page, "/complete", &[]).await?,
        Err(_) => page,
    };
    // A server that broke off while it was issuing goes on with it after its next start.
    let mut looks = Looks::begin();
    while !done.path.starts_with(CERTIFICATE_PAGE) && looks.again().await {
        done = browser.open(&format!("{}/certificate", asked.path)).await?;
    }
    arrived("completing", done, CERTIFICATE_PAGE)
}

/// Reads the serial number, signs the encryption certificate, and says that the keystore is saved: as somebody does
/// whose keys were made with commands. Gives the certificates.
pub async fn finish(browser: &Browser, certificate: &Seen, keys: &Keys) -> Result<Certificates, PlayError> {
    let step = "making the keystore";
    let kind = "application/octet-stream";
    let page = browser.open(&format!("{}/keystore", certificate.path)).await?.expect(200)?;
    let link = page.link("challenge.bin").ok_or_else(|| PlayError::stuck(step, &page))?;
    let challenge = browser.get(&link).await?.expect(200)?.bytes;
    let read: Upload = ("serial_file", "serial.bin", kind, keys.read_serial(&challenge)?);
    let page = browser.upload_to(&page, "/serial", &[], vec![read]).await?;
    let link = page.link("encryption-to-sign.bin").ok_or_else(|| PlayError::stuck(step, &page))?;
    let bytes = browser.get(&link).await?.expect(200)?.bytes;
    let signed: Upload = ("signature_file", "encryption.sig", kind, keys.sign(&bytes)?);
    let page = browser.upload_to(&page, "/signature", &[], vec![signed]).await?;
    let certificates = download(browser, &page).await?;
    arrived(step, browser.submit_to(&page, "/keystore", &[]).await?, &page.path)?;
    Ok(certificates)
}

/// Downloads both certificates and their chain.
async fn download(browser: &Browser, certificate: &Seen) -> Result<Certificates, PlayError> {
    let mut texts = Vec::new();
    for name in ["authentication.pem", "encryption.pem", "chain.pem"] {
        let link = certificate.link(name).ok_or_else(|| PlayError::stuck("downloading", certificate))?;
        texts.push(browser.get(&link).await?.expect(200)?.text());
    }
    let mut texts = texts.into_iter();
    let mut next = || texts.next().unwrap_or_default();
    Ok(Certificates { authentication: next(), encryption: next(), chain: next() })
}
