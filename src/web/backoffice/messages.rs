//! `/backoffice/requests/{id}/messages`: eHealth writes with the person.

use axum::extract::{Path, RawQuery};

use super::AtRequest;
use crate::actions::thread::Party;
use crate::web::posted::Posted;
use crate::web::problem::Reply;
use crate::web::thread::{self, Place};
use crate::web::upload::Streamed;

/// Shows the thread.
pub async fn get(at: AtRequest, RawQuery(query): RawQuery) -> Reply {
    thread::get(place(&at), &query.unwrap_or_default()).await
}

/// Sends a message.
pub async fn post(at: AtRequest, posted: Posted) -> Reply {
    thread::post_text(place(&at), posted.form).await
}

/// Sends a file.
pub async fn post_file(at: AtRequest, uploaded: Streamed) -> Reply {
    thread::post_file(place(&at), uploaded.form, uploaded.files).await
}

/// Says that what was shown is read.
pub async fn read(at: AtRequest, posted: Posted) -> Reply {
    thread::post_read(place(&at), &posted.form).await
}

/// Takes a message back.
pub async fn take_back(at: AtRequest, Path((_, message)): Path<(String, String)>, posted: Posted) -> Reply {
    thread::post_take_back(place(&at), &message, &posted.form).await
}

/// Hands out a file.
pub async fn file(at: AtRequest, Path((_, file)): Path<(String, String)>) -> Reply {
    thread::file(place(&at), &file).await
}

fn place(at: &AtRequest) -> Place<'_> {
    Place {
        page: at.page(),
        visit: at.visit(),
        party: Party::Ehealth(&at.reviewer),
        id: at.id,
        path: at.path("/messages"),
        back: at.path(""),
    }
}
