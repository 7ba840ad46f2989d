use super::*;
use std::process::Command;
use time::macros::datetime;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Aktivierungsbrief".into(),
        language: Language::De,
        date: Instant::new(datetime!(2026-03-01 10:00 UTC)),
        blocks,
        one_sheet: false,
    }
}

fn heading(text: &str) -> Block {
    Block::Heading { level: Level::One, text: text.into() }
}

fn letter() -> Document {
    document(vec![
        Block::Letterhead("Stadt Eupen\nBevölkerungsamt".into()),
        Block::Paragraph("Zoë Ångström-Łukasiewicz\nΟδός Ερμού 12\n105 63 Αθήνα".into()),
        heading("Ihr Aktivierungscode"),
        Block::Paragraph("Mit diesem Code richten Sie Ihren digitalen Schlüssel ein. ".repeat(3)),
        Block::Code("7K3M 4QTX 9WZ2 B5HR".into()),
        Block::List {
            numbered: true,
            items: vec!["Öffnen Sie die Nachricht.".into(), "Geben Sie den Code ein. ".repeat(6)],
        },
        Block::List { numbered: false, items: vec!["Nie weitergeben".into()] },
        Block::Definitions(vec![
            ("Gültig bis".into(), "15. März 2026, 11:00 Uhr (Brüssel)".into()),
            ("Prüfsumme des Dokuments".into(), "9f86d081884c7d659a2feaa0c55ad015".repeat(4)),
        ]),
        Block::Qr { text: "https://passerelle.example/a".into(), description: "QR-Code der Adresse".into() },
        Block::SignatureLine("Unterschrift".into()),
        Block::Passage {
            language: Language::En,
            blocks: vec![
                Block::Heading {
                    level: Level::Two,
                    text: "Translation from German – for information".into(),
                },
                Block::Strong("With this code you set up your digital key.".into()),
            ],
        },
    ])
}

/// Text by poppler's pdftotext, without blanks (it guesses them from distances); `None` where it is not
/// installed.
fn extracted(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, pdf).unwrap();
    let output = Command::new("pdftotext").arg(&path).arg("-").output().ok()?;
    Some(unspaced(&String::from_utf8(output.stdout).unwrap()))
}

fn unspaced(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn renders_a_letter_with_every_block() {
    let pdf = render(&letter()).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    let Some(text) = extracted(&pdf) else { return };
    for part in
        ["Zoë Ångström-Łukasiewicz", "Οδός Ερμού 12", "7K3M 4QTX 9WZ2 B5HR", "1 / 1", "• Nie", "2. Geben"]
    {
        assert!(text.contains(&unspaced(part)), "{part} not in\n{text}");
    }
}

#[test]
fn is_tagged_and_names_its_standards() {
    let pdf = render(&letter()).unwrap();
    let text = String::from_utf8_lossy(&pdf);
    for mark in ["/MarkInfo", "/Lang", "pdfuaid:part", "pdfaid:part", "Aktivierungsbrief"] {
        assert!(text.contains(mark), "{mark}");
    }
}

#[test]
fn gives_the_same_bytes_again() {
    assert_eq!(render(&letter()).unwrap(), render(&letter()).unwrap());
}

#[test]
fn numbers_the_pages() {
    let long = document(vec![
        heading("Vertrag"),
        Block::Paragraph("Ein Satz, der sich wiederholt. ".repeat(250)),
        Block::PageBreak,
        Block::Paragraph("Ende".into()),
    ]);
    let pdf = render(&long).unwrap();
    let Some(text) = extracted(&pdf) else { return };
    for number in ["1/3", "2/3", "3/3"] {
        assert!(text.contains(number), "{number}\n{text}");
    }
}

#[test]
fn keeps_a_heading_with_its_text() {
    let lines = "Zeile\n".repeat(43);
    let pages = |blocks| {
        let fonts = font::fonts().unwrap();
        layout::lay_out(&document(blocks), fonts, style::AIRY).unwrap().headings.pop().unwrap().page
    };
    assert_eq!(pages(vec![Block::Paragraph(lines), heading("Oben auf Seite zwei")]), 1);
    assert_eq!(pages(vec![Block::Paragraph("Kurz".into()), heading("Auf Seite eins")]), 0);
}

#[test]
fn one_sheet_is_set_closer_and_a_long_text_still_takes_two() {
    let pages = |lines: usize, one_sheet| {
        let blocks = vec![heading("Brief"), Block::Paragraph("Zeile\n".repeat(lines))];
        fitted(&Document { one_sheet, ..document(blocks) }, font::fonts().unwrap()).unwrap().pages.len()
    };
    assert_eq!((pages(50, false), pages(50, true)), (2, 1));
    assert_eq!((pages(40, false), pages(40, true)), (1, 1));
    assert_eq!(pages(90, true), 2);
}

#[test]
fn a_code_beside_the_drawing_is_read_before_it() {
    let beside = Block::BesideQr {
        text: "https://passerelle.example/activate".into(),
        description: "QR-Code der Adresse".into(),
        blocks: vec![Block::Paragraph("Zoë".into()), Block::Code("7K3M-4QTX-9WZ2-B5HR".into())],
    };
    let fonts = font::fonts().unwrap();
    let layout = layout::lay_out(&document(vec![heading("Brief"), beside]), fonts, style::AIRY).unwrap();
    assert_eq!(layout.nodes.len(), 4, "heading, name, code, drawing");
    let is_drawing = |mark: &layout::Mark| matches!(mark, layout::Mark::Qr { area, .. } if area.x > 400.0);
    assert!(layout.pages[0].iter().any(is_drawing));
}

#[test]
fn refuses_what_the_fonts_lack_and_says_what() {
    for (text, missing) in [("王 Li", '王'), ("مرحبا", 'م'), ("a\u{7}", '\u{7}')] {
        assert_eq!(render(&document(vec![Block::Paragraph(text.into())])), Err(PdfFault::NoGlyph(missing)));
        assert_eq!(missing_glyph(text), Some(missing));
        assert!(!can_print(text));
    }
    assert_eq!(PdfFault::NoGlyph('王').to_string(), "the fonts have no glyph for U+738B");
}

#[test]
fn prints_the_names_of_europe() {
    for name in [
        "Żółć Ğüneş",
        "Ελένη Παπαδοπούλου",
        "Ђорђе Јовановић",
        "Щербаков",
        "Þórdís Ægisdóttir",
        "O’Brien",
        "Nguyễn",
        "Ștefan Țepeș",
        "e\u{301}",
    ] {
        assert!(can_print(name), "{name}: {:?}", missing_glyph(name));
        render(&document(vec![heading(name), Block::Paragraph(name.into())])).unwrap();
    }
}

#[test]
fn survives_empty_blocks() {
    let empty = String::new;
    let blocks = vec![
        heading("x"),
        Block::Paragraph(empty()),
        Block::List { numbered: true, items: vec![] },
        Block::Definitions(vec![]),
        Block::Definitions(vec![("a".into(), empty())]),
    ];
    render(&document(blocks)).unwrap();
    render(&document(vec![Block::Paragraph("Ohne Überschrift".into())])).unwrap();
}
