//! Our identity provider before Apache with mod_auth_openidc: it finds everything by discovery, lets people in at level
//! 400, and keeps those out that reach less than it asks for.

use std::fmt::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use passerelle::adapters::clock::Clock;
use passerelle::browser::Browser;
use passerelle::domain::oidc::registration::Registration;

use crate::support::{TestApp, each_engine, tools};
use crate::web::csam::hospital::{press_to, register_as, sign_in};
use crate::web::csam::person::Person;

const MODULES: &str = "/usr/lib/apache2/modules";
const LEVEL_400: &str = "urn:be:fedict:iam:fas:Level400";

/// A running Apache in a folder of its own.
struct Apache {
    child: Child,
    base: String,
    _folder: tempfile::TempDir,
}

impl Drop for Apache {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Apache, if it and the module are installed.
fn apache() -> Option<PathBuf> {
    let apache = tools::find_in("apache2", Path::new("/usr/sbin"))?;
    tools::find_in("mod_auth_openidc.so", Path::new(MODULES)).map(|_| apache)
}

/// Starts Apache for a client that was registered; `address` is where it listens.
fn start(program: &Path, app: &TestApp, address: &str, secret: &str) -> Apache {
    let folder = tempfile::Builder::new().permissions(readable()).tempdir().unwrap();
    let root = folder.path().join("htdocs/protected");
    std::fs::create_dir_all(root.join("higher")).unwrap();
    std::fs::write(root.join("index.html"), "behind the sign-in").unwrap();
    std::fs::write(root.join("higher/index.html"), "never seen").unwrap();
    let configuration = configuration(folder.path(), app, address, secret);
    std::fs::write(folder.path().join("apache.conf"), configuration).unwrap();
    let child = Command::new(program)
        .arg("-X")
        .arg("-f")
        .arg(folder.path().join("apache.conf"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    Apache { child, base: format!("http://{address}"), _folder: folder }
}

/// Apache started by root serves as somebody else, who must be able to read.
fn readable() -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o755)
}

fn configuration(folder: &Path, app: &TestApp, address: &str, secret: &str) -> String {
    let mut text = String::new();
    for module in ["mpm_event", "authn_core", "authz_core", "authz_user", "dir", "auth_openidc"] {
        writeln!(text, "LoadModule {module}_module {MODULES}/mod_{module}.so").unwrap();
    }
    let folder = folder.display();
    let base = &app.base;
    write!(
        text,
        "ServerRoot {folder}
ServerName {address}
Listen {address}
User www-data
Group www-data
PidFile {folder}/pid
ErrorLog {folder}/error.log
DocumentRoot {folder}/htdocs
DirectoryIndex index.html
OIDCProviderMetadataURL {base}/csam/.well-known/openid-configuration
OIDCClientID apache
OIDCClientSecret {secret}
OIDCRedirectURI http://{address}/protected/callback
OIDCCryptoPassphrase a-passphrase-for-tests
OIDCScope \"openid profile email\"
OIDCPKCEMethod S256
OIDCAuthRequestParams acr_values=urn%3Abe%3Afedict%3Aiam%3Afas%3ALevel400
<Location /protected>
AuthType openid-connect
Require claim acr:{LEVEL_400}
</Location>
<Location /protected/higher>
AuthType openid-connect
Require claim acr:urn:be:fedict:iam:fas:Level500
</Location>
"
    )
    .unwrap();
    text
}

#[test]
fn apache_lets_a_person_in_at_level_400_and_at_no_other() {
    let Some(program) = apache() else {
        return;
    };
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        // Apache knows the real time only: ours goes there.
        app.pass(Clock::System.now().since(app.ctx.now()));
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let callback = format!("http://{address}/protected/callback");
        let registration = Registration {
            id: "apache".to_owned(),
            name: "A ward's intranet".to_owned(),
            redirect_uris: vec![callback.clone()],
            scope: "openid profile email".to_owned(),
            authentication: "client_secret_basic".to_owned(),
            pkce_required: true,
            ..Registration::default()
        };
        let secret = register_as(app, registration).await;
        let apache = start(&program, app, &address, &secret);
        let visitor = Browser::new(&apache.base).unwrap().patient();
        let sent = visitor.get("/protected/").await.unwrap().expect(302).unwrap().location().unwrap();
        let request = sent.strip_prefix(&app.base).unwrap();
        assert!(request.starts_with("/csam/authorize?") && request.contains("code_challenge="), "{request}");
        let page = sign_in(&person, request).await;
        let answer = press_to(&person, &page, "allow", &callback).await;
        let back = visitor.get(answer.strip_prefix(&apache.base).unwrap()).await.unwrap();
        let back = back.expect(302).unwrap().location().unwrap();
        assert!(back.ends_with("/protected/"), "{back}");
        let inside = visitor.get("/protected/").await.unwrap().expect(200).unwrap();
        assert_eq!(inside.text(), "behind the sign-in");
        assert_ne!(visitor.get("/protected/higher/").await.unwrap().status, 200, "level 500 is not reached");
        let stranger = Browser::new(&apache.base).unwrap();
        assert_eq!(stranger.get("/protected/").await.unwrap().status, 302);
    });
}
