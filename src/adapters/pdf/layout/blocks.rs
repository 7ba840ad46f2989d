//! How each kind of block is set.

use super::{Area, Column, Composer, HeadingPlace, Mark, Node, Role, WHOLE};
use crate::adapters::pdf::style::{
    BODY, CODE, GAP, LIST_INDENT, MARGIN, MARK_HEIGHT, MARK_WIDTH, QR_SIDE, SIGNATURE_ROOM, SIGNATURE_WIDTH,
    STRONG, TERM_GAP, TERM_WIDTH, TEXT_WIDTH,
};
use crate::adapters::pdf::{Block, Level, PdfFault};
use crate::adapters::qr::qr_grid;
use crate::domain::language::Language;

impl Composer<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Result<Vec<Node>, PdfFault> {
        let mut nodes = Vec::new();
        for block in blocks {
            match block {
                Block::PageBreak => self.new_page(),
                Block::BesideQr { text, description, blocks } => {
                    nodes.extend(self.beside_qr(text, description, blocks)?);
                }
                block => nodes.extend(self.block(block)?),
            }
        }
        Ok(nodes)
    }

    /// `None` for the blocks that are more or less than one node.
    fn block(&mut self, block: &Block) -> Result<Option<Node>, PdfFault> {
        let node = match block {
            Block::Letterhead(sender) => self.letterhead(sender)?,
            Block::Heading { level, text } => self.heading(*level, text)?,
            Block::Paragraph(text) => self.paragraph(text, BODY)?,
            Block::Strong(text) => self.paragraph(text, STRONG)?,
            Block::Code(code) => self.paragraph(code, CODE)?,
            Block::List { numbered, items } => self.list(*numbered, items)?,
            Block::Definitions(rows) => self.definitions(rows)?,
            Block::Qr { text, description } => self.qr(text, description)?,
            Block::SignatureLine(label) => self.signature_line(label)?,
            Block::Passage { language, blocks } => self.passage(*language, blocks)?,
            Block::PageBreak | Block::BesideQr { .. } => return Ok(None),
        };
        Ok(Some(node))
    }

    fn letterhead(&mut self, sender: &str) -> Result<Node, PdfFault> {
        self.draw(Mark::Emblem { x: MARGIN, y: self.y + BODY.leading - MARK_HEIGHT });
        let x = MARGIN + MARK_WIDTH + TERM_GAP;
        let column = Column { x, width: MARGIN + TEXT_WIDTH - x };
        let node = Node::Group(Role::Paragraph, self.text(sender, column, STRONG)?);
        self.y += GAP;
        Ok(node)
    }

    fn heading(&mut self, level: Level, text: &str) -> Result<Node, PdfFault> {
        let style = level.style();
        self.gap(GAP + level.space_above());
        let lines = self.lines_of(text, WHOLE, style)?.len();
        // A heading stays with the first two lines of what follows.
        self.room_for((0..lines).map(|_| style.leading).sum::<f32>() + GAP + 2.0 * BODY.leading);
        self.headings.push(HeadingPlace { title: text.to_owned(), page: self.page(), y: self.y });
        let leaves = self.text(text, WHOLE, style)?;
        Ok(Node::Group(Role::Heading { level, title: text.to_owned() }, leaves))
    }

    fn list(&mut self, numbered: bool, items: &[String]) -> Result<Node, PdfFault> {
        self.gap(GAP);
        let body = Column { x: MARGIN + LIST_INDENT, width: TEXT_WIDTH - LIST_INDENT };
        let mut nodes = Vec::new();
        for (item, number) in items.iter().zip(1..) {
            let label = if numbered { format!("{number}.") } else { "•".to_owned() };
            self.room_for(BODY.leading);
            let label = self.line(label, MARGIN, BODY).into_iter().collect();
            let text = self.text(item, body, BODY)?;
            let parts = vec![Node::Group(Role::Label, label), Node::Group(Role::ItemBody, text)];
            nodes.push(Node::Group(Role::Item, parts));
            self.y += GAP / 4.0;
        }
        Ok(Node::Group(Role::List { numbered }, nodes))
    }

    fn definitions(&mut self, rows: &[(String, String)]) -> Result<Node, PdfFault> {
        self.gap(GAP);
        let mut nodes = Vec::new();
        for (term, value) in rows {
            nodes.push(self.definition(term, value)?);
            self.y += GAP / 4.0;
        }
        Ok(Node::Group(Role::Table, nodes))
    }

    /// Both cells line by line, so that a long value may run over the page's end.
    fn definition(&mut self, term: &str, value: &str) -> Result<Node, PdfFault> {
        let left = Column { x: MARGIN, width: TERM_WIDTH };
        let x = MARGIN + TERM_WIDTH + TERM_GAP;
        let right = Column { x, width: MARGIN + TEXT_WIDTH - x };
        let mut terms = self.lines_of(term, left, STRONG)?.into_iter();
        let mut values = self.lines_of(value, right, BODY)?.into_iter();
        let (mut head, mut cell) = (Vec::new(), Vec::new());
        loop {
            let (term, value) = (terms.next(), values.next());
            if term.is_none() && value.is_none() {
                break;
            }
            self.room_for(BODY.leading);
            head.extend(term.and_then(|line| self.line(line, left.x, STRONG)));
            cell.extend(value.and_then(|line| self.line(line, right.x, BODY)));
            self.y += BODY.leading;
        }
        let cells = vec![Node::Group(Role::Term, head), Node::Group(Role::Value, cell)];
        Ok(Node::Group(Role::Row, cells))
    }

    fn qr(&mut self, text: &str, description: &str) -> Result<Node, PdfFault> {
        self.gap(GAP);
        self.room_for(QR_SIDE);
        let node = self.qr_at(MARGIN, text, description)?;
        self.y += QR_SIDE;
        Ok(node)
    }

    /// The text first, in what the code at the right margin leaves of the width.
    fn beside_qr(&mut self, text: &str, description: &str, blocks: &[Block]) -> Result<Vec<Node>, PdfFault> {
        self.gap(GAP);
        self.room_for(QR_SIDE);
        let (top, page) = (self.y, self.page());
        self.column = Column { x: MARGIN, width: TEXT_WIDTH - QR_SIDE - TERM_GAP };
        let nodes = self.blocks(blocks);
        self.column = WHOLE;
        let (mut nodes, bottom) = (nodes?, self.y);
        // Text that ran over the page's end takes the code along.
        let top = if self.page() == page { top } else { self.y };
        self.y = top;
        nodes.push(self.qr_at(MARGIN + TEXT_WIDTH - QR_SIDE, text, description)?);
        self.y = bottom.max(top + QR_SIDE);
        Ok(nodes)
    }

    fn qr_at(&mut self, x: f32, text: &str, description: &str) -> Result<Node, PdfFault> {
        let grid = qr_grid(text)?;
        let area = Area { x, y: self.y, side: QR_SIDE };
        let leaf = self.leaf();
        self.draw(Mark::Qr { leaf, area, grid });
        let role = Role::Figure { description: description.to_owned(), page: self.page(), area };
        Ok(Node::Group(role, vec![Node::Leaf(leaf)]))
    }

    fn signature_line(&mut self, label: &str) -> Result<Node, PdfFault> {
        self.room_for(SIGNATURE_ROOM + 2.0 * BODY.leading);
        self.y += SIGNATURE_ROOM;
        self.draw(Mark::Rule { x: MARGIN, y: self.y, width: SIGNATURE_WIDTH });
        self.y += GAP / 4.0;
        Ok(Node::Group(Role::Paragraph, self.text(label, WHOLE, BODY)?))
    }

    fn passage(&mut self, language: Language, blocks: &[Block]) -> Result<Node, PdfFault> {
        self.gap(2.0 * GAP);
        self.draw(Mark::Rule { x: MARGIN, y: self.y, width: TEXT_WIDTH });
        self.y += GAP / 2.0;
        Ok(Node::Group(Role::Section(language), self.blocks(blocks)?))
    }
}
