//! What stands where on which page, and how it nests for a screen reader.

mod blocks;

use unicode_normalization::UnicodeNormalization;

use super::font::Fonts;
use super::style::{BOTTOM, GAP, MARGIN, Style, TEXT_WIDTH, TOP};
use super::wrap::wrap;
use super::{Document, Level, PdfFault};
use crate::adapters::qr::QrGrid;
use crate::domain::language::Language;

/// A finished layout.
pub(super) struct Layout {
    pub pages: Vec<Vec<Mark>>,
    /// The structure, in reading order.
    pub nodes: Vec<Node>,
    pub headings: Vec<HeadingPlace>,
    /// How many leaves the nodes hold, numbered from 0.
    pub leaves: usize,
}

/// Something drawn. `leaf` ties it to the structure; what has none is decoration.
pub(super) enum Mark {
    Text { leaf: usize, x: f32, baseline: f32, style: Style, text: String },
    Qr { leaf: usize, area: Area, grid: QrGrid },
    Rule { x: f32, y: f32, width: f32 },
    Emblem { x: f32, y: f32 },
}

/// A square on a page, in points from its upper left corner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub x: f32,
    pub y: f32,
    pub side: f32,
}

/// The structure: what krilla's tags will say.
pub(super) enum Node {
    Leaf(usize),
    Group(Role, Vec<Node>),
}

pub(super) enum Role {
    Section(Language),
    Heading { level: Level, title: String },
    Paragraph,
    List { numbered: bool },
    Item,
    Label,
    ItemBody,
    Table,
    Row,
    Term,
    Value,
    Figure { description: String, page: usize, area: Area },
}

/// For the outline.
pub(super) struct HeadingPlace {
    pub title: String,
    pub page: usize,
    pub y: f32,
}

/// A stretch of the page's width.
#[derive(Debug, Clone, Copy)]
struct Column {
    x: f32,
    width: f32,
}

const WHOLE: Column = Column { x: MARGIN, width: TEXT_WIDTH };

/// Lays `document` out, leading and distances being that share of the usual ones.
pub(super) fn lay_out(document: &Document, fonts: &Fonts, density: f32) -> Result<Layout, PdfFault> {
    let (pages, headings) = (vec![Vec::new()], Vec::new());
    let mut composer = Composer { fonts, pages, y: TOP, headings, leaves: 0, density, column: WHOLE };
    let nodes = composer.blocks(&document.blocks)?;
    let Composer { pages, headings, leaves, .. } = composer;
    Ok(Layout { pages, nodes, headings, leaves })
}

/// The pages so far, and how far down the last one is filled.
struct Composer<'a> {
    fonts: &'a Fonts,
    pages: Vec<Vec<Mark>>,
    y: f32,
    headings: Vec<HeadingPlace>,
    leaves: usize,
    /// Share of the usual leading and distances.
    density: f32,
    /// Where paragraphs stand.
    column: Column,
}

impl Composer<'_> {
    /// Begins a new page unless `height` points are free on this one.
    fn room_for(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.new_page();
        }
    }

    fn new_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
    }

    fn page(&self) -> usize {
        self.pages.len().saturating_sub(1)
    }

    /// Space below the last block; none at the top of a page.
    fn gap(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height * self.density;
        }
    }

    fn draw(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    fn leaf(&mut self) -> usize {
        self.leaves += 1;
        self.leaves - 1
    }

    /// Sets one line at the present height, without moving on.
    fn line(&mut self, text: String, x: f32, style: Style) -> Option<Node> {
        if text.trim().is_empty() {
            return None;
        }
        let leaf = self.leaf();
        let baseline = self.y + (style.leading - style.size) / 2.0 + style.size * 0.8;
        self.draw(Mark::Text { leaf, x, baseline, style, text });
        Some(Node::Leaf(leaf))
    }

    /// Sets `text` in a column, over as many pages as it takes.
    fn text(&mut self, text: &str, column: Column, style: Style) -> Result<Vec<Node>, PdfFault> {
        let style = Style { leading: style.leading * self.density, ..style };
        let mut nodes = Vec::new();
        for line in self.lines_of(text, column, style)? {
            self.room_for(style.leading);
            nodes.extend(self.line(line, column.x, style));
            self.y += style.leading;
        }
        Ok(nodes)
    }

    /// Breaks `text` into lines; refuses characters that the face lacks.
    fn lines_of(&self, text: &str, column: Column, style: Style) -> Result<Vec<String>, PdfFault> {
        let text: String = text.nfc().collect();
        let face = self.fonts.of(style.face);
        if let Some(missing) = text.chars().find(|c| *c != '\n' && !face.has(*c)) {
            return Err(PdfFault::NoGlyph(missing));
        }
        Ok(wrap(&text, column.width, |part| self.fonts.width(part, style)))
    }

    fn paragraph(&mut self, text: &str, style: Style) -> Result<Node, PdfFault> {
        self.gap(GAP);
        Ok(Node::Group(Role::Paragraph, self.text(text, self.column, style)?))
    }
}
