//! Where a request comes from, for limits that hold against one sender.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

/// The network address a request came from, as text. Of IPv6 the first 64 bits: one household has as many as it likes
/// of the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Network {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        Ok(Self(of(peer, &parts.headers)))
    }
}

/// A proxy on the same machine says for whom it asks, in the last entry of `X-Forwarded-For`; nobody else is
/// believed.
fn of(peer: Option<IpAddr>, headers: &HeaderMap) -> String {
    let forwarded = headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
    let named = forwarded.and_then(|list| list.rsplit(',').next()).and_then(|last| last.trim().parse().ok());
    match peer {
        Some(peer) if peer.is_loopback() => text(named.unwrap_or(peer)),
        Some(peer) => text(peer),
        None => String::new(),
    }
}

fn text(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forwarded(list: &str) -> HeaderMap {
        HeaderMap::from_iter([("x-forwarded-for".parse().unwrap(), list.parse().unwrap())])
    }

    #[test]
    fn only_a_proxy_of_this_machine_is_believed() {
        let proxied = forwarded("203.0.113.9, 198.51.100.7");
        let local = Some("127.0.0.1".parse().unwrap());
        assert_eq!(of(local, &proxied), "198.51.100.7");
        assert_eq!(of(local, &HeaderMap::new()), "127.0.0.1");
        assert_eq!(of(Some("192.0.2.1".parse().unwrap()), &proxied), "192.0.2.1");
        assert_eq!(of(local, &forwarded("nonsense")), "127.0.0.1");
    }

    #[test]
    fn one_household_is_one_sender() {
        let of_text = |text: &str| of(Some(text.parse().unwrap()), &HeaderMap::new());
        assert_eq!(of_text("2001:db8:1:2:3:4:5:6"), of_text("2001:db8:1:2:ffff::1"));
        assert_ne!(of_text("2001:db8:1:2::1"), of_text("2001:db8:1:3::1"));
        assert_eq!(of_text("::ffff:192.0.2.1"), "192.0.2.1");
    }
}
