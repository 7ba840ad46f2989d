//! From the layout's structure to krilla's tag tree.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node as TagNode, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

use super::layout::{Area, Node, Role};
use crate::domain::language::Language;

/// The tag tree of `nodes`; `identifiers` are those of the leaves, by number.
pub(super) fn tree(nodes: &[Node], identifiers: &[Option<Identifier>], language: Language) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(language.tag().to_owned()));
    for node in nodes {
        if let Some(node) = tag_node(node, identifiers) {
            tree.push(node);
        }
    }
    tree
}

fn tag_node(node: &Node, identifiers: &[Option<Identifier>]) -> Option<TagNode> {
    match node {
        Node::Leaf(leaf) => (*identifiers.get(*leaf)?).map(TagNode::from),
        Node::Group(role, children) => {
            let children = children.iter().filter_map(|child| tag_node(child, identifiers)).collect();
            Some(TagGroup::with_children(kind(role), children).into())
        }
    }
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Section(language) => Tag::Section.with_lang(Some(language.tag().to_owned())).into(),
        Role::Heading { level, title } => {
            let level = NonZeroU16::new(level.number()).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
        Role::List { numbered: false } => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::Term => Tag::TH(TableHeaderScope::Row).into(),
        Role::Value => Tag::TD.into(),
        Role::Figure { description, page, area } => {
            let bbox = rect(area).map(|rect| BBox::new(*page, rect));
            Tag::Figure(Some(description.clone())).with_bbox(bbox).into()
        }
    }
}

fn rect(area: &Area) -> Option<Rect> {
    Rect::from_xywh(area.x, area.y, area.side, area.side)
}
