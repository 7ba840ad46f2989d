//! Drawing a layout with krilla.

use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::TextDirection;
use krilla::{Document as Krilla, SerializeSettings};

use super::font::Fonts;
use super::layout::{Area, Layout, Mark};
use super::style::{
    BODY, MARGIN, MARK_HEIGHT, MARK_WIDTH, PAGE_HEIGHT, PAGE_NUMBER_BASELINE, PAGE_WIDTH, Style, TEXT_WIDTH,
    TOP,
};
use super::{Document, PdfFault, tags};
use crate::adapters::qr::QrGrid;
use crate::domain::instant::Instant;

/// Draws `layout` and writes the file.
pub(super) fn paint(document: &Document, layout: &Layout, fonts: &Fonts) -> Result<Vec<u8>, PdfFault> {
    let mut krilla = Krilla::new_with(settings()?);
    let mut identifiers = vec![None; layout.leaves];
    let total = layout.pages.len();
    for (marks, number) in layout.pages.iter().zip(1_usize..) {
        let size = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).ok_or(PdfFault::NotConformant)?;
        let mut page = krilla.start_page_with(size);
        let mut surface = page.surface();
        for mark in marks {
            paint_mark(&mut surface, mark, fonts, &mut identifiers);
        }
        paint_page_number(&mut surface, &format!("{number} / {total}"), fonts);
        surface.finish();
        page.finish();
    }
    krilla.set_metadata(metadata(document));
    krilla.set_outline(outline(document, layout));
    krilla.set_tag_tree(tags::tree(&layout.nodes, &identifiers, document.language));
    krilla.finish().map_err(|_| PdfFault::NotConformant)
}

fn settings() -> Result<SerializeSettings, PdfFault> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| PdfFault::NotConformant)?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn metadata(document: &Document) -> Metadata {
    Metadata::new()
        .title(document.title.clone())
        .language(document.language.tag().to_owned())
        .creator("Passerelle".to_owned())
        .creation_date(date_time(document.date))
}

fn date_time(moment: Instant) -> DateTime {
    let utc = moment.utc();
    DateTime::new(u16::try_from(utc.year()).unwrap_or(0))
        .month(u8::from(utc.month()))
        .day(utc.day())
        .hour(utc.hour())
        .minute(utc.minute())
        .second(utc.second())
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

/// One entry per heading; a document without headings gets its title as the only one.
fn outline(document: &Document, layout: &Layout) -> Outline {
    let entry = |title: &str, page, y| {
        OutlineNode::new(title.to_owned(), XyzDestination::new(page, Point::from_xy(MARGIN, y)))
    };
    let mut outline = Outline::new();
    if layout.headings.is_empty() {
        outline.push_child(entry(&document.title, 0, TOP));
    }
    for heading in &layout.headings {
        outline.push_child(entry(&heading.title, heading.page, heading.y));
    }
    outline
}

fn paint_mark(surface: &mut Surface<'_>, mark: &Mark, fonts: &Fonts, identifiers: &mut [Option<Identifier>]) {
    match mark {
        Mark::Text { leaf, x, baseline, style, text } => {
            let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            paint_text(surface, Point::from_xy(*x, *baseline), *style, text, fonts);
            surface.end_tagged();
            keep(identifiers, *leaf, identifier);
        }
        Mark::Qr { leaf, area, grid } => {
            let identifier = surface.start_tagged(ContentTag::Other);
            fill(surface, qr_outline(*area, grid).as_ref());
            surface.end_tagged();
            keep(identifiers, *leaf, identifier);
        }
        Mark::Rule { x, y, width } => {
            decoration(surface, |surface| {
                fill(surface, rectangle(*x, *y, *width, 0.7).as_ref());
            });
        }
        Mark::Emblem { x, y } => decoration(surface, |surface| paint_emblem(surface, *x, *y)),
    }
}

fn keep(identifiers: &mut [Option<Identifier>], leaf: usize, identifier: Identifier) {
    if let Some(place) = identifiers.get_mut(leaf) {
        *place = Some(identifier);
    }
}

fn paint_text(surface: &mut Surface<'_>, start: Point, style: Style, text: &str, fonts: &Fonts) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill::default()));
    let font = fonts.of(style.face).font.clone();
    surface.draw_text(start, font, style.size, text, false, TextDirection::LeftToRight);
}

fn paint_page_number(surface: &mut Surface<'_>, text: &str, fonts: &Fonts) {
    let x = MARGIN + TEXT_WIDTH - fonts.width(text, BODY);
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber)));
    paint_text(surface, Point::from_xy(x, PAGE_NUMBER_BASELINE), BODY, text, fonts);
    surface.end_tagged();
}

/// Draws what a screen reader leaves out.
fn decoration(surface: &mut Surface<'_>, draw: impl FnOnce(&mut Surface<'_>)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    draw(surface);
    surface.end_tagged();
}

/// The mark: a footbridge, a single arc over a line.
fn paint_emblem(surface: &mut Surface<'_>, x: f32, y: f32) {
    let ground = y + MARK_HEIGHT;
    let mut path = PathBuilder::new();
    path.move_to(x, ground);
    path.line_to(x + MARK_WIDTH, ground);
    path.move_to(x + 3.0, ground);
    let crown = y - MARK_HEIGHT / 3.0;
    path.cubic_to(x + 10.0, crown, x + MARK_WIDTH - 10.0, crown, x + MARK_WIDTH - 3.0, ground);
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { width: 1.8, ..Stroke::default() }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn fill(surface: &mut Surface<'_>, path: Option<&Path>) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill::default()));
    if let Some(path) = path {
        surface.draw_path(path);
    }
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width, height)?);
    path.finish()
}

fn qr_outline(area: Area, grid: &QrGrid) -> Option<Path> {
    let modules = |count: usize| u16::try_from(count).map(f32::from).ok();
    let module = area.side / modules(grid.size)?;
    let mut path = PathBuilder::new();
    for stretch in &grid.stretches {
        let (x, y) = (area.x + modules(stretch.x)? * module, area.y + modules(stretch.y)? * module);
        path.push_rect(Rect::from_xywh(x, y, modules(stretch.length)? * module, module)?);
    }
    path.finish()
}
