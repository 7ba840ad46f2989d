use lopdf::{EncryptionState, EncryptionVersion, Permissions, dictionary};

use super::*;

/// Without anchors, and without what was signed.
fn judge(bytes: &[u8]) -> Result<(), UploadFault> {
    super::judge(bytes, &[]).map(|_| ())
}

/// A PDF of one page; `change` adds what is to be judged.
fn pdf(change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => pages });
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(pages, Object::Dictionary(tree));
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalogue);
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn holding(dictionary: Dictionary) -> Vec<u8> {
    pdf(|document| _ = document.add_object(dictionary))
}

/// The same inside a compressed object stream, where nobody reads it without unpacking.
fn hidden(dictionary: &Dictionary) -> Vec<u8> {
    let mut plain = b"9 0 ".to_vec();
    plain.extend(b"<< ");
    for (key, value) in dictionary {
        plain.extend([&b"/"[..], key, b" /"].concat());
        plain.extend(value.as_name().unwrap());
    }
    plain.extend(b" >>");
    let first = 4;
    let mut stream = Stream::new(dictionary! { "Type" => "ObjStm", "N" => 1, "First" => first }, plain);
    stream.compress().unwrap();
    // Written by hand: an object stream needs a cross-reference stream.
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    let mut put = |file: &mut Vec<u8>, number: u32, body: &[u8]| {
        offsets.push((number, file.len()));
        file.extend(format!("{number} 0 obj\n").bytes());
        file.extend(body);
        file.extend(b"\nendobj\n");
    };
    put(&mut file, 1, b"<< /Type /Catalog /Pages 2 0 R >>");
    put(&mut file, 2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    put(&mut file, 3, b"<< /Type /Page /Parent 2 0 R >>");
    let filter = if stream.dict.has(b"Filter") { "/Filter /FlateDecode" } else { "" };
    let head = format!(
        "<< /Type /ObjStm /N 1 /First {first} {filter} /Length {} >>\nstream\n",
        stream.content.len()
    );
    put(&mut file, 4, &[head.as_bytes(), &stream.content, b"\nendstream"].concat());
    let start = file.len();
    let mut table = Vec::new();
    for number in 0..10_u32 {
        let row = match offsets.iter().find(|(n, _)| *n == number) {
            Some((_, at)) => [1, u8::try_from(at >> 8).unwrap(), u8::try_from(at & 255).unwrap(), 0],
            None if number == 9 => [2, 0, 4, 0],
            None if number == 5 => {
                [1, u8::try_from(start >> 8).unwrap(), u8::try_from(start & 255).unwrap(), 0]
            }
            None => [0, 0, 0, 0],
        };
        table.extend(row);
    }
    let head = format!(
        "5 0 obj\n<< /Type /XRef /Size 10 /W [1 2 1] /Root 1 0 R /Length {} >>\nstream\n",
        table.len()
    );
    file.extend([head.as_bytes(), &table, b"\nendstream\nendobj\n"].concat());
    file.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    file
}

#[test]
fn what_only_shows_pages_is_kept() {
    assert_eq!(judge(&pdf(|_| {})), Ok(()));
    assert_eq!(judge(&holding(dictionary! { "S" => "URI", "Type" => "Action" })), Ok(()));
    assert_eq!(judge(&hidden(&dictionary! { "S" => "GoTo" })), Ok(()), "the hidden place is read");
}

#[test]
fn what_acts_or_carries_files_is_refused() {
    for dictionary in [
        dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") },
        dictionary! { "JS" => Object::string_literal("app.alert(1)") },
        dictionary! { "S" => "Launch", "F" => Object::string_literal("cmd.exe") },
        dictionary! { "OpenAction" => dictionary! { "S" => "SubmitForm" } },
        dictionary! { "AcroForm" => dictionary! { "XFA" => Object::Array(Vec::new()) } },
        dictionary! { "Type" => "Filespec", "EF" => dictionary! {} },
        dictionary! { "Names" => dictionary! { "EmbeddedFiles" => dictionary! {} } },
        dictionary! { "Kids" => vec![Object::Array(vec![dictionary! { "Subtype" => "RichMedia" }.into()])] },
    ] {
        assert_eq!(judge(&holding(dictionary.clone())), Err(UploadFault::ActiveContent), "{dictionary:?}");
    }
    assert_eq!(judge(&hidden(&dictionary! { "S" => "JavaScript" })), Err(UploadFault::ActiveContent));
}

/// A whole document, locked; with an empty `user` password everybody can open it.
fn locked(user: &str) -> Vec<u8> {
    pdf(|document| {
        let id = Object::string_literal("0123456789abcdef");
        document.trailer.set("ID", vec![id.clone(), id]);
        let version = EncryptionVersion::V2 {
            document,
            owner_password: "owner",
            user_password: user,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        document.encrypt(&state).unwrap();
    })
}

#[test]
fn what_is_locked_is_refused() {
    assert_eq!(judge(&locked("secret")), Err(UploadFault::PasswordProtected));
    assert_eq!(judge(&locked("")), Err(UploadFault::PasswordProtected), "what can be opened, too");
    let unknown = pdf(|document| document.trailer.set("Encrypt", dictionary! { "Filter" => "Standard" }));
    assert!(judge(&unknown).is_err());
}

#[test]
fn bombs_and_endless_documents_are_refused() {
    let packed = |length: usize| {
        pdf(|document| {
            let mut stream = Stream::new(Dictionary::new(), vec![0; length]);
            stream.compress().unwrap();
            document.add_object(stream);
        })
    };
    assert_eq!(judge(&packed(MAX_STREAM)), Ok(()));
    assert!(packed(MAX_STREAM + 1).len() < 100_000);
    assert_eq!(judge(&packed(MAX_STREAM + 1)), Err(UploadFault::TooBig));
    let pixels = |side: i64| {
        let dictionary = dictionary! { "Subtype" => "Image", "Width" => side, "Height" => side };
        pdf(|document| _ = document.add_object(Stream::new(dictionary, vec![0])))
    };
    assert_eq!(judge(&pixels(7_071)), Ok(()));
    assert_eq!(judge(&pixels(7_072)), Err(UploadFault::TooBig));
    let pages = |count: usize| {
        pdf(|document| {
            let pages: Vec<_> = document.page_iter().collect();
            let tree = document.get_object(pages[0]).unwrap().as_dict().unwrap();
            let tree = tree.get(b"Parent").unwrap().as_reference().unwrap();
            let kids: Vec<Object> = (0..count)
                .map(|_| document.add_object(dictionary! { "Type" => "Page", "Parent" => tree }).into())
                .collect();
            let tree = document.get_object_mut(tree).unwrap().as_dict_mut().unwrap();
            tree.set("Kids", kids);
            tree.set("Count", i64::try_from(count).unwrap());
        })
    };
    assert_eq!(judge(&pages(MAX_PAGES)), Ok(()));
    assert_eq!(judge(&pages(MAX_PAGES + 1)), Err(UploadFault::TooBig));
    assert_eq!(judge(&pages(0)), Err(UploadFault::WrongType), "nothing to look at");
}

#[test]
fn what_other_programs_read_as_something_else_is_refused() {
    let whole = pdf(|_| {});
    let page = [&whole[..9], b"%<HTML><script>alert(1)</script>\n", &whole[9..]].concat();
    let followed = [&whole[..], b"<html>"].concat();
    let mut archive = [&whole[..], b"PK\x05\x06", &[0; 18]].concat();
    let comment = b"%%EOF\n";
    let length = archive.len();
    archive[length - 2] = u8::try_from(comment.len()).unwrap();
    archive.extend(comment);
    for bad in [page, followed, archive] {
        assert_eq!(judge(&bad), Err(UploadFault::WrongType));
    }
    assert_eq!(judge(&[&whole[..], b"\r\n \0"].concat()), Ok(()), "white space harms nobody");
}

#[test]
fn damaged_ones_are_refused_and_break_nothing() {
    assert_eq!(judge(b"%PDF-1.7\n%%EOF"), Err(UploadFault::WrongType));
    let whole = pdf(|_| {});
    proptest::proptest!(proptest::prelude::ProptestConfig::with_cases(64), |(at in 9..whole.len(), byte: u8)| {
        let mut bytes = whole.clone();
        bytes[at] = byte;
        let _ = judge(&bytes);
    });
}
