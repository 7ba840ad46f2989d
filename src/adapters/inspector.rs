//! Judging documents in a process of its own, with little memory and time: what breaks a parser breaks that process,
//! and the person is told that the file cannot be opened. One document is judged at a time, whole; while it comes in
//! and goes out again it is never held whole here.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::files::Pieces;
use super::judging::{self, Judged};
use crate::domain::request::signature::Signature;
use crate::domain::upload::{MAX_BYTES, UploadFault};

/// The hidden subcommand that judges what comes on its standard input.
pub const COMMAND: &str = "judge-document";

/// How long a document may take until it is judged, and a picture from one piece to the next.
const TIME: Duration = Duration::from_secs(30);
/// Seconds of computing: the child ends itself if nobody else does.
const CPU_SECONDS: u64 = 25;
/// Most memory of the child: a picture of 50 megapixels and its smaller copy.
const MEMORY: u64 = 768 * 1024 * 1024;
/// Longest first line of the answer, and most bytes of a picture behind it.
const LINE: u64 = 64 * 1024;
const MOST_OF_A_PICTURE: u64 = 32 * 1024 * 1024;
/// Bytes of a piece of a picture.
const PIECE: usize = 64 * 1024;
/// The last bytes of a JPEG (ITU-T T.81, B.1.1.3).
const END_OF_IMAGE: [u8; 2] = [0xff, 0xd9];

/// Who judges.
#[derive(Debug, Clone)]
pub enum Inspector {
    /// A child process of this program for each document, one after the other.
    Child(Arc<Turns>),
    /// This process: for tests, whose documents are their own.
    Here,
}

/// The program, and whose turn it is.
#[derive(Debug)]
pub struct Turns {
    program: PathBuf,
    /// Certificates by which signers of documents are trusted.
    anchors: Option<PathBuf>,
    one: Arc<Semaphore>,
}

/// What is kept of a document.
pub enum Verdict {
    /// The bytes as they were sent, with the electronic signatures in them.
    Pdf(Vec<Signature>),
    /// A JPEG of ours in place of them. It comes as it is drawn: an error on the way means that the picture could not
    /// be drawn after all, and the next document waits until the last piece is taken.
    Picture(Pieces),
}

/// A child that has begun to write a picture.
struct Drawing {
    child: Child,
    output: tokio::io::Take<BufReader<ChildStdout>>,
    /// The last two bytes so far.
    last: [u8; 2],
    _turn: OwnedSemaphorePermit,
}

/// Why a document was not judged: nothing that the person could mend.
#[derive(Debug, thiserror::Error)]
pub enum InspectorFault {
    #[error("the document could not be read")]
    Document(#[source] std::io::Error),
    #[error("the child process did not start or speak")]
    Child(#[source] std::io::Error),
    #[error("the inspector is stopping")]
    Stopping,
}

/// The first line of the child's answer.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Pdf(Vec<Signature>),
    /// A JPEG follows the line.
    Picture,
    /// The key of an [`UploadFault`].
    Refused(String),
}

impl Inspector {
    /// One that starts `program`, which is this one; signers are trusted by the certificates in `anchors`.
    pub fn child(program: PathBuf, anchors: Option<PathBuf>) -> Self {
        Self::Child(Arc::new(Turns { program, anchors, one: Arc::new(Semaphore::new(1)) }))
    }

    /// Judges a document; a picture bears `mark`, if there is one.
    ///
    /// # Errors
    /// [`InspectorFault`] if it could not be judged; what is wrong with the document is the inner result.
    pub async fn judge(
        &self,
        pieces: Pieces,
        mark: Option<&str>,
    ) -> Result<Result<Verdict, UploadFault>, InspectorFault> {
        match self {
            Self::Child(turns) => {
                let turn = Arc::clone(&turns.one).acquire_owned().await;
                in_child(turns, turn.map_err(|_| InspectorFault::Stopping)?, pieces, mark).await
            }
            Self::Here => {
                let bytes = collected(pieces).await?;
                let mark = mark.map(str::to_owned);
                let judged = spawn_blocking(move || here(bytes, mark.as_deref())).await;
                judged.map_err(|_| InspectorFault::Stopping)
            }
        }
    }
}

fn here(bytes: Vec<u8>, mark: Option<&str>) -> Result<Verdict, UploadFault> {
    Ok(match judging::judge(bytes, mark, &[])? {
        Judged::Pdf(signatures) => Verdict::Pdf(signatures),
        Judged::Picture(picture) => {
            let mut jpeg = Vec::new();
            judging::write(&picture, &mut jpeg).map_err(|_| UploadFault::WrongType)?;
            Verdict::Picture(stream::once(async { Ok(Bytes::from(jpeg)) }).boxed())
        }
    })
}

async fn collected(mut pieces: Pieces) -> Result<Vec<u8>, InspectorFault> {
    let mut bytes = Vec::new();
    while let Some(piece) = pieces.next().await {
        bytes.extend_from_slice(&piece.map_err(InspectorFault::Document)?);
    }
    Ok(bytes)
}

/// The child gets nothing of ours: no environment, in which secrets may stand, and no file.
async fn in_child(
    turns: &Turns,
    turn: OwnedSemaphorePermit,
    pieces: Pieces,
    mark: Option<&str>,
) -> Result<Result<Verdict, UploadFault>, InspectorFault> {
    let mut command = Command::new(&turns.program);
    command.arg(COMMAND).env_clear().kill_on_drop(true);
    if let Some(mark) = mark {
        command.args(["--mark", mark]);
    }
    if let Some(anchors) = &turns.anchors {
        command.arg("--anchors").arg(anchors);
    }
    let streams = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = streams.spawn().map_err(InspectorFault::Child)?;
    let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(InspectorFault::Child(std::io::Error::other("no pipes")));
    };
    let mut output = BufReader::new(output).take(LINE);
    let spoken = async { tokio::join!(feed(input, pieces), listen(&mut output)) };
    let (fed, answer) = match timeout(TIME, spoken).await {
        Ok((fed, answer)) => (fed, answer),
        // Dropping the child kills it.
        Err(_) => (Ok(()), None),
    };
    fed.map_err(InspectorFault::Document)?;
    Ok(match answer {
        Some(Answer::Pdf(signatures)) => Ok(Verdict::Pdf(signatures)),
        Some(Answer::Picture) => {
            output.set_limit(MOST_OF_A_PICTURE);
            Ok(Verdict::Picture(drawn(Drawing { child, output, last: [0; 2], _turn: turn })))
        }
        Some(Answer::Refused(key)) => Err(refused(&key)),
        None => {
            tracing::warn!("a document could not be judged within its limits");
            Err(UploadFault::WrongType)
        }
    })
}

/// The fault of this key; a child says no other.
fn refused(key: &str) -> UploadFault {
    UploadFault::ALL.into_iter().find(|fault| fault.key() == key).unwrap_or(UploadFault::WrongType)
}

/// A child that has seen enough, or has died, reads no further: that is its answer, not a fault of the document.
async fn feed(mut input: ChildStdin, mut pieces: Pieces) -> std::io::Result<()> {
    while let Some(piece) = pieces.next().await {
        if input.write_all(&piece?).await.is_err() {
            break;
        }
    }
    Ok(())
}

/// The first line; `None` if the child ended without one.
async fn listen(output: &mut (impl tokio::io::AsyncBufRead + Unpin)) -> Option<Answer> {
    let mut line = String::new();
    output.read_line(&mut line).await.ok()?;
    serde_json::from_str(&line).ok()
}

/// The picture that a child writes.
fn drawn(drawing: Drawing) -> Pieces {
    let next = |drawing: Option<Drawing>| async move {
        let Some(mut drawing) = drawing else { return Ok(None) };
        let piece = drawing.next().await?;
        Ok((!piece.is_empty()).then_some((piece, Some(drawing))))
    };
    stream::try_unfold(Some(drawing), next).boxed()
}

impl Drawing {
    /// The next piece; an empty one at the end. A child that died while it wrote has not written the end mark, one
    /// that failed after it says so.
    async fn next(&mut self) -> std::io::Result<Bytes> {
        let mut piece = Vec::with_capacity(PIECE);
        timeout(TIME, self.output.read_buf(&mut piece)).await??;
        if let [.., first, second] = piece[..] {
            self.last = [first, second];
        } else if let [only] = piece[..] {
            self.last = [self.last[1], only];
        } else if self.last != END_OF_IMAGE || !timeout(TIME, self.child.wait()).await??.success() {
            return Err(std::io::Error::other("a picture was not drawn to its end"));
        }
        Ok(piece.into())
    }
}

/// What the child does: takes its limits, reads, judges, writes its answer. Gives whether it could.
///
/// # Errors
/// Reading, writing, or a limit that the system refuses.
pub fn run_child(mark: Option<&str>, anchors: Option<&Path>) -> std::io::Result<()> {
    use std::io::{BufWriter, Read, Write};
    limit()?;
    let anchors = anchors.map(judging::anchors).transpose()?.unwrap_or_default();
    // Room for all: growing would hold it twice. What is not used is never touched.
    let mut bytes = Vec::with_capacity(MAX_BYTES + 1);
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    let judged = judging::judge(bytes, mark, &anchors);
    let answer = match &judged {
        Ok(Judged::Pdf(signatures)) => Answer::Pdf(signatures.clone()),
        Ok(Judged::Picture(_)) => Answer::Picture,
        Err(fault) => Answer::Refused(fault.key().to_owned()),
    };
    let mut output = BufWriter::with_capacity(PIECE, std::io::stdout().lock());
    serde_json::to_writer(&mut output, &answer)?;
    output.write_all(b"\n")?;
    if let Ok(Judged::Picture(picture)) = judged {
        judging::write(&picture, &mut output)?;
    }
    output.flush()
}

/// Little memory, little time, no files to write, no core to leave documents in.
#[cfg(unix)]
fn limit() -> std::io::Result<()> {
    use rlimit::{Resource, setrlimit};
    setrlimit(Resource::AS, MEMORY, MEMORY)?;
    setrlimit(Resource::CPU, CPU_SECONDS, CPU_SECONDS)?;
    setrlimit(Resource::FSIZE, 0, 0)?;
    setrlimit(Resource::CORE, 0, 0)
}

#[cfg(not(unix))]
fn limit() -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
#[path = "inspector_tests.rs"]
mod tests;
