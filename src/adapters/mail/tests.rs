use super::*;
use fault::without_addresses;
use time::macros::datetime;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};

fn mail() -> OutgoingMail {
    OutgoingMail {
        message_id: "letter-7@passerelle.example".into(),
        from: "noreply@passerelle.example".into(),
        to: "zoe@example.org".into(),
        to_name: "Zoë Müller".into(),
        subject: "Votre clé numérique".into(),
        text: "Bonjour Zoë,\nune ligne.\n".into(),
        html: "<p>Bonjour Zoë</p>".into(),
        calendar: None,
        language: Language::Fr,
        date: Instant::new(datetime!(2026-03-01 10:00 UTC)),
    }
}

fn written(mail: &OutgoingMail) -> String {
    String::from_utf8(message::build(mail).unwrap().formatted()).unwrap()
}

#[test]
fn writes_the_headers_of_an_automatic_mail() {
    let eml = written(&mail());
    for line in [
        "Message-ID: <letter-7@passerelle.example>",
        "Date: Sun, 01 Mar 2026 10:00:00 +0000",
        "From: noreply@passerelle.example",
        "Auto-Submitted: auto-generated",
        "Content-Language: fr",
        "Content-Type: multipart/alternative;",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Type: text/html; charset=utf-8",
    ] {
        assert!(eml.contains(line), "{line} not in\n{eml}");
    }
    assert!(eml.find("text/plain") < eml.find("text/html"));
}

#[test]
fn writes_the_same_bytes_again() {
    assert_eq!(written(&mail()), written(&mail()));
}

#[test]
fn refuses_line_breaks_in_headers() {
    for broken in [
        OutgoingMail { subject: "Hello\r\nBcc: all@example.org".into(), ..mail() },
        OutgoingMail { to_name: "Zoe\nBcc: all@example.org".into(), ..mail() },
        OutgoingMail { message_id: "a\r\nBcc: b@example.org".into(), ..mail() },
        OutgoingMail { to: "zoe@example.org\r\nBcc: all@example.org".into(), ..mail() },
    ] {
        assert!(matches!(message::build(&broken), Err(MailFault::Unwritable(_))));
    }
    // A fault of the configuration: no letter is lost for it.
    let sender = OutgoingMail { from: "a@example.org\nBcc: all@example.org".into(), ..mail() };
    assert!(matches!(message::build(&sender), Err(MailFault::Later(_))));
}

#[test]
fn the_sender_may_have_a_name() {
    let named = OutgoingMail { from: "Passerelle <noreply@passerelle.example>".into(), ..mail() };
    let text = String::from_utf8(message::build(&named).unwrap().formatted()).unwrap();
    assert!(text.contains("From: Passerelle <noreply@passerelle.example>"), "{text}");
}

#[test]
fn refuses_message_ids_that_are_no_file_names() {
    for id in ["", "no-at", "@x", "x@", "../x@y", ".x@y", "a@b@c", "a b@c", &format!("{}@x", "a".repeat(200))]
    {
        let broken = OutgoingMail { message_id: id.into(), ..mail() };
        assert!(message::build(&broken).is_err(), "{id}");
    }
}

#[tokio::test]
async fn a_second_delivery_into_the_folder_leaves_one_mail() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::Folder(folder.path().join("mail"));
    let later = OutgoingMail {
        message_id: "letter-8@passerelle.example".into(),
        date: Instant::new(datetime!(2026-03-02 10:00 UTC)),
        ..mail()
    };
    for mail in [&mail(), &mail(), &later] {
        mailer.send(mail).await.unwrap();
    }
    assert_eq!(folder_mails(&folder.path().join("mail")).await.unwrap(), [later, mail()]);
    let eml = std::fs::read(folder.path().join("mail/letter-7@passerelle.example.eml")).unwrap();
    assert_eq!(String::from_utf8(eml).unwrap(), written(&mail()));
}

#[tokio::test]
async fn a_mail_that_is_forgotten_leaves_no_file() {
    for mailer in [Mailer::memory(), Mailer::Folder(tempfile::tempdir().unwrap().keep())] {
        let other = OutgoingMail { message_id: "letter-8@passerelle.example".to_owned(), ..mail() };
        mailer.send(&mail()).await.unwrap();
        mailer.send(&other).await.unwrap();
        mailer.forget(&mail().message_id).await.unwrap();
        mailer.forget(&mail().message_id).await.unwrap();
        assert_eq!(mailer.kept().await.unwrap(), [other.message_id]);
        if let Mailer::Folder(folder) = mailer {
            assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
            std::fs::remove_dir_all(folder).unwrap();
        }
    }
}

#[tokio::test]
async fn an_absent_folder_holds_no_mail() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(folder_mails(&folder.path().join("none")).await.unwrap(), []);
}

#[tokio::test]
async fn memory_keeps_what_it_sent_and_fails_when_told() {
    let mailer = Mailer::memory();
    mailer.send(&mail()).await.unwrap();
    mailer.fail_with(Some(MailFault::Later("down".into())));
    assert_eq!(mailer.send(&mail()).await, Err(MailFault::Later("down".into())));
    mailer.fail_with(None);
    mailer.send(&mail()).await.unwrap();
    assert_eq!(mailer.sent(), [mail(), mail()]);
}

#[test]
fn prints_neither_address_nor_text() {
    assert_eq!(format!("{:?}", mail()), r#"OutgoingMail { message_id: "letter-7@passerelle.example", .. }"#);
    assert_eq!(without_addresses("5.1.1 <zoe@example.org>:\r\nuser unknown"), "5.1.1 … user unknown");
}

/// A server of one connection that answers `answer` to RCPT, and what it was told.
async fn server(answer: &'static str) -> (u16, tokio::task::JoinHandle<Vec<String>>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let task = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (reader, mut writer) = stream.into_split();
        let (mut lines, mut told, mut data) = (BufReader::new(reader).lines(), Vec::new(), false);
        writer.write_all(b"220 ready\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            let reply = match line.get(..4).unwrap_or(&line) {
                "." => "250 taken",
                _ if data => "",
                "RCPT" => answer,
                "DATA" => "354 go on",
                "QUIT" => break,
                _ => "250 fine",
            };
            data = (data || reply.starts_with("354")) && line != ".";
            told.push(line);
            if !reply.is_empty() {
                writer.write_all(format!("{reply}\r\n").as_bytes()).await.unwrap();
            }
        }
        told
    });
    (port, task)
}

async fn sent_over_smtp(answer: &'static str) -> (Result<(), MailFault>, Vec<String>) {
    let (port, task) = server(answer).await;
    let smtp = SmtpServer::new("127.0.0.1", Some(port), SmtpSecurity::None, None).unwrap();
    let mailer = Mailer::Smtp(smtp);
    let result = mailer.send(&mail()).await;
    drop(mailer);
    (result, task.await.unwrap())
}

#[tokio::test]
async fn hands_the_mail_to_the_relay() {
    let (result, told) = sent_over_smtp("250 fine").await;
    assert_eq!(result, Ok(()));
    assert!(told.contains(&"RCPT TO:<zoe@example.org>".to_owned()));
    assert!(told.contains(&"Auto-Submitted: auto-generated".to_owned()));
}

#[tokio::test]
async fn tells_never_from_later() {
    let (result, _) = sent_over_smtp("550 5.1.1 <zoe@example.org> unknown").await;
    let fault = result.unwrap_err();
    assert!(matches!(fault, MailFault::Refused(_)) && fault.is_permanent());
    assert!(!fault.to_string().contains("zoe"));
    for answer in ["451 4.3.0 busy", "535 5.7.8 bad account"] {
        let (result, _) = sent_over_smtp(answer).await;
        assert!(matches!(result, Err(MailFault::Later(_))), "{answer}");
    }
}

#[tokio::test]
async fn nobody_listening_means_later() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let smtp = SmtpServer::new("127.0.0.1", Some(port), SmtpSecurity::None, None).unwrap();
    assert!(matches!(Mailer::Smtp(smtp).send(&mail()).await, Err(MailFault::Later(_))));
}

#[test]
fn a_calendar_file_goes_beside_the_text() {
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n".to_owned();
    let message = written(&OutgoingMail { calendar: Some(calendar), ..mail() });
    assert!(message.contains("Content-Type: multipart/mixed;"), "{message}");
    assert!(message.contains("Content-Type: multipart/alternative;"), "{message}");
    assert!(message.contains("Content-Type: text/calendar; charset=utf-8; method=PUBLISH"), "{message}");
    assert!(message.contains("Content-Disposition: attachment; filename=\"certificate.ics\""), "{message}");
    assert!(!written(&mail()).contains("multipart/mixed"));
}
