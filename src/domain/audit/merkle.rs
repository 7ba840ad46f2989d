//! Merkle trees and proofs of inclusion, shaped as in RFC 6962, 2.1: leaves and nodes are hashed apart, so that a node
//! is never taken for a leaf.

use super::Hash;

/// The hash of a leaf.
pub fn leaf(hash: Hash, data: &[u8]) -> [u8; 32] {
    hash(&[&[0], data].concat())
}

fn node(hash: Hash, left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    hash(&[&[1], left.as_slice(), right].concat())
}

/// A tree that grows leaf by leaf and remembers as many hashes as it has levels.
#[derive(Debug)]
pub struct Tree {
    hash: Hash,
    /// Roots of whole subtrees, the largest first, with their numbers of leaves.
    whole: Vec<(u64, [u8; 32])>,
}

impl Tree {
    /// A tree without leaves.
    pub fn new(hash: Hash) -> Self {
        Self { hash, whole: Vec::new() }
    }

    /// Adds a leaf, hashed by [`leaf`].
    pub fn add(&mut self, leaf: [u8; 32]) {
        let mut grown = (1, leaf);
        while let Some((size, left)) = self.whole.last().copied().filter(|(size, _)| *size == grown.0) {
            self.whole.pop();
            grown = (size * 2, node(self.hash, &left, &grown.1));
        }
        self.whole.push(grown);
    }

    /// The root; of no leaves the hash of nothing.
    pub fn root(&self) -> [u8; 32] {
        let mut roots = self.whole.iter().rev().map(|(_, root)| *root);
        match roots.next() {
            Some(last) => roots.fold(last, |right, left| node(self.hash, &left, &right)),
            None => (self.hash)(&[]),
        }
    }
}

/// The root of these leaves.
pub fn root(hash: Hash, leaves: &[[u8; 32]]) -> [u8; 32] {
    let mut tree = Tree::new(hash);
    leaves.iter().for_each(|leaf| tree.add(*leaf));
    tree.root()
}

/// The audit path of the leaf at `place`, from its neighbour up to the root (RFC 6962, 2.1.1); empty for a place
/// outside the tree.
pub fn path(hash: Hash, leaves: &[[u8; 32]], place: usize) -> Vec<[u8; 32]> {
    if leaves.len() < 2 || place >= leaves.len() {
        return Vec::new();
    }
    // The largest power of two below the number of leaves.
    let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
    if place < left.len() {
        let mut path = path(hash, left, place);
        path.push(root(hash, right));
        path
    } else {
        let mut path = path(hash, right, place - left.len());
        path.push(root(hash, left));
        path
    }
}

/// The root to which the leaf at `place` of `size` leads along the path (RFC 9162, 2.1.3.2); `None` for a path that
/// such a tree does not have.
pub fn root_of_path(
    hash: Hash,
    leaf: [u8; 32],
    place: u64,
    size: u64,
    path: &[[u8; 32]],
) -> Option<[u8; 32]> {
    if place >= size {
        return None;
    }
    let (mut at, mut last, mut root) = (place, size - 1, leaf);
    for beside in path {
        if last == 0 {
            return None;
        }
        if at % 2 == 1 || at == last {
            root = node(hash, beside, &root);
            while at % 2 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            root = node(hash, &root, beside);
        }
        at >>= 1;
        last >>= 1;
    }
    (last == 0).then_some(root)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::vault::sha256;

    fn leaves(count: u8) -> Vec<[u8; 32]> {
        (0..count).map(|number| leaf(sha256, &[number])).collect()
    }

    /// The definition of RFC 6962, 2.1, as it is written there.
    fn defined(leaves: &[[u8; 32]]) -> [u8; 32] {
        match leaves {
            [] => sha256(&[]),
            [one] => *one,
            many => {
                let mut k = 1;
                while k * 2 < many.len() {
                    k *= 2;
                }
                node(sha256, &defined(&many[..k]), &defined(&many[k..]))
            }
        }
    }

    #[test]
    fn growing_leaf_by_leaf_gives_the_root_of_the_definition() {
        for count in 0..40 {
            assert_eq!(root(sha256, &leaves(count)), defined(&leaves(count)), "{count}");
        }
    }

    #[test]
    fn a_leaf_leads_to_the_root_from_its_own_place_and_no_other() {
        for size in 1..20u8 {
            let leaves = leaves(size);
            let root = root(sha256, &leaves);
            for place in 0..size {
                let path = path(sha256, &leaves, place.into());
                let from = |place: u8, size: u8| {
                    root_of_path(sha256, leaves[usize::from(place)], place.into(), size.into(), &path)
                };
                assert_eq!(from(place, size), Some(root), "{place} of {size}");
                if size > 1 {
                    let other = (place + 1) % size;
                    assert_ne!(from(other, size), Some(root), "{other} of {size}");
                    let shorter = &path[1..];
                    let leaf = leaves[usize::from(place)];
                    let led = root_of_path(sha256, leaf, place.into(), size.into(), shorter);
                    assert_ne!(led, Some(root));
                }
            }
        }
        assert_eq!(root_of_path(sha256, [0; 32], 1, 1, &[]), None);
        assert_eq!(root_of_path(sha256, [0; 32], 0, 1, &[[0; 32]]), None);
    }

    #[test]
    fn a_node_is_no_leaf() {
        let two = leaves(2);
        let inner = [two[0].as_slice(), &two[1]].concat();
        assert_ne!(leaf(sha256, &inner), root(sha256, &two));
    }
}
