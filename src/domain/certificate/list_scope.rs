//! Which certificates a revocation list is about: all of an authority, or those of one shard (`pki.md` 3.7).

use super::authority_name::AuthorityRole;
use super::serial::Serial;

/// Into how many lists an issuing authority's certificates are divided: Java needs 0.4 s to read a list of 20,000.
pub const SHARDS: u8 = 16;

/// The certificates that a list covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ListScope {
    /// All of an authority: for people, and for certificates from before there were shards.
    All,
    /// Those whose serial number leaves this remainder when divided by [`SHARDS`]. Always below it.
    Shard(u8),
}

impl ListScope {
    /// The shard in which a certificate is looked for.
    pub fn of(serial: Serial) -> Self {
        // 16 divides 256: the last octet decides.
        Self::Shard(serial.octets()[19] % SHARDS)
    }

    /// The lists of an authority in the order in which they are signed: the one of all comes last, so that what stands
    /// on it stands on its shard.
    pub fn of_role(role: AuthorityRole) -> Vec<Self> {
        match role {
            // A root certifies a handful of authorities.
            AuthorityRole::Root => vec![Self::All],
            AuthorityRole::Issuing => (0..SHARDS).map(Self::Shard).chain([Self::All]).collect(),
        }
    }

    /// Whether a list of this scope tells of that certificate.
    pub fn covers(self, serial: Serial) -> bool {
        self == Self::All || self == Self::of(serial)
    }

    /// How it is stored: 0 for all, the shard's number plus one.
    pub fn stored(self) -> i64 {
        match self {
            Self::All => 0,
            Self::Shard(shard) => i64::from(shard) + 1,
        }
    }

    /// Reads what [`ListScope::stored`] gave.
    pub fn from_stored(number: i64) -> Option<Self> {
        match u8::try_from(number).ok()? {
            0 => Some(Self::All),
            number if number <= SHARDS => Some(Self::Shard(number - 1)),
            _ => None,
        }
    }

    /// In addresses: `production-issuing-001`, `production-issuing-001.07`.
    pub fn slug(self, authority: &str) -> String {
        match self {
            Self::All => authority.to_owned(),
            Self::Shard(shard) => format!("{authority}.{shard:02}"),
        }
    }

    /// Reads what [`ListScope::slug`] gave: the authority, and the scope.
    pub fn from_slug(slug: &str) -> Option<(&str, Self)> {
        let Some((authority, digits)) = slug.split_once('.') else {
            return Some((slug, Self::All));
        };
        let shard = digits.parse().ok().filter(|shard| *shard < SHARDS)?;
        let scope = Self::Shard(shard);
        (scope.slug(authority) == slug).then_some((authority, scope))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_octet_chooses_the_shard() {
        let mut octets = [0x40; 20];
        for last in 0..=u8::MAX {
            octets[19] = last;
            let serial = Serial::from_random(octets);
            assert_eq!(ListScope::of(serial), ListScope::Shard(last % 16));
            let of_issuing = ListScope::of_role(AuthorityRole::Issuing);
            assert_eq!(
                of_issuing.iter().filter(|scope| scope.covers(serial)).count(),
                2,
                "its shard, and all"
            );
        }
    }

    #[test]
    fn stored_numbers_and_addresses_read_back() {
        for scope in ListScope::of_role(AuthorityRole::Issuing) {
            assert_eq!(ListScope::from_stored(scope.stored()), Some(scope));
            let slug = scope.slug("production-issuing-001");
            assert_eq!(ListScope::from_slug(&slug), Some(("production-issuing-001", scope)));
        }
        assert_eq!(ListScope::Shard(7).slug("a"), "a.07");
        for wrong in ["a.7", "a.16", "a.-1", "a.007", "a.", "a.07.07", "a.+7"] {
            assert_eq!(ListScope::from_slug(wrong), None, "{wrong}");
        }
        assert_eq!((ListScope::from_stored(17), ListScope::from_stored(-1)), (None, None));
    }
}
