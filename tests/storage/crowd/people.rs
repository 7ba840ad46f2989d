//! A crowd of persons who do not exist: the same one in every run.

use std::sync::OnceLock;

use passerelle::domain::id::EnrolmentId;
use passerelle::domain::person::country::Country;
use passerelle::domain::person::document::DocumentNumber;
use passerelle::domain::person::name::folded;
use passerelle::domain::person::partial_date::PartialDate;
use uuid::Uuid;

const FAMILIES: [&str; 40] = [
    "Müller",
    "Núñez",
    "Łukasiewicz",
    "Sørensen",
    "O’Brien",
    "García",
    "Ferreira",
    "Çelik",
    "Kovács",
    "Popović",
    "Dvořák",
    "Jóhannsdóttir",
    "Nguyễn",
    "Bălan",
    "Öztürk",
    "Håkansson",
    "Peeters",
    "Lefèvre",
    "Rossi",
    "Silva",
    "Janssens",
    "Dubois",
    "Petrov",
    "Kaya",
    "Andersson",
    "Novák",
    "Horváth",
    "Schmidt",
    "Costa",
    "Moreau",
    "Papadakis",
    "Ionescu",
    "Virtanen",
    "Tamm",
    "Bērziņš",
    "Kazlauskas",
    "Zahra",
    "Byrne",
    "Weiß",
    "Gonçalves",
];
const ENDINGS: [&str; 25] = [
    "", "-Ando", "-Bauer", "-Cerny", "-Dias", "-Éthier", "-Fabre", "-Grün", "-Hévin", "-Ilić", "-Jung",
    "-Kraus", "-López", "-Marín", "-Noël", "-Ottó", "-Páez", "-Quist", "-Ruiz", "-Sáenz", "-Tóth", "-Urban",
    "-Vega", "-Wolf", "-Zöller",
];
const GIVEN: [&str; 60] = [
    "Anna", "Zoë", "José", "Élodie", "Björn", "Mária", "João", "Søren", "Łucja", "Chloé", "Jürgen", "Tomás",
    "Inès", "Óscar", "Šárka", "Gül", "Håkon", "Ana", "Marc", "Eva", "Luca", "Sofia", "Noah", "Emma", "Hugo",
    "Léa", "Jan", "Ida", "Paul", "Rosa", "Nils", "Vera", "Ivan", "Olga", "Karl", "Lena", "Dario", "Mina",
    "Pavel", "Greta", "Otto", "Irma", "Leon", "Alba", "Erik", "Nora", "Stefan", "Tea", "Viktor", "Ylva",
    "Andrei", "Bianca", "Cosmin", "Diana", "Emil", "Felicia", "Gabor", "Hanna", "Istvan", "Judit",
];
const COUNTRIES: [&str; 12] = ["FR", "NL", "DE", "ES", "PT", "IT", "RO", "PL", "GR", "SE", "GB", "TR"];

/// One of them.
pub struct Somebody {
    pub id: EnrolmentId,
    pub given: String,
    pub family: String,
    pub year: u16,
    pub month: u8,
    pub day: u8,
    pub number: String,
    pub country: &'static str,
    pub document: String,
}

impl Somebody {
    /// The number with one digit typed wrong.
    pub fn wrong_number(&self) -> String {
        let place = usize::from(self.day) % 11;
        let mut digits = self.number.clone().into_bytes();
        digits[place] = b'0' + (digits[place] - b'0' + 1) % 10;
        String::from_utf8(digits).unwrap()
    }

    /// The document, with so many signs wrong.
    pub fn document(&self, wrong: usize) -> Option<(Country, DocumentNumber)> {
        let mut signs = self.document.clone().into_bytes();
        for sign in signs.iter_mut().skip(4).take(wrong) {
            *sign = b'0' + (*sign - b'0' + 1) % 10;
        }
        let number = DocumentNumber::parse(std::str::from_utf8(&signs).unwrap()).unwrap();
        Some((Country::parse(self.country).unwrap(), number))
    }

    /// The birth date, with so many years wrong: one digit of it, in the decade.
    pub fn birth(&self, wrong: u8) -> Option<PartialDate> {
        let year = if wrong == 0 { self.year } else { self.year / 10 * 10 + (self.year + 1) % 10 };
        format!("{year:04}-{:02}-{:02}", self.month, self.day).parse().ok()
    }

    pub fn plain_given(&self) -> String {
        folded(&self.given)
    }

    pub fn plain_family(&self) -> String {
        folded(&self.family)
    }
}

/// The crowd, made once a run.
pub fn crowd(size: usize) -> &'static [Somebody] {
    static CROWD: OnceLock<Vec<Somebody>> = OnceLock::new();
    CROWD.get_or_init(|| {
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
        let mut numbers = std::collections::HashSet::new();
        let mut people = Vec::with_capacity(size);
        while people.len() < size {
            let somebody = somebody(people.len(), &mut dice);
            if numbers.insert(somebody.number.clone()) {
                people.push(somebody);
            }
        }
        people
    })
}

fn somebody(place: usize, dice: &mut Dice) -> Somebody {
    let (year, month, day) =
        (1950 + dice.below(50) as u16, 1 + dice.below(12) as u8, 1 + dice.below(28) as u8);
    let serial = 1 + dice.below(997);
    // 97 less the remainder of the first nine (Royal Decree of 8 February 1991); a BIS number adds 40 to the month.
    let first = format!("{:02}{:02}{day:02}{serial:03}", year % 100, month + 40);
    let check = 97 - first.parse::<u64>().unwrap() % 97;
    let letters = [dice.below(26), dice.below(26)].map(|letter| char::from(b'A' + letter as u8));
    Somebody {
        id: EnrolmentId(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + place as u128)),
        given: GIVEN[dice.below(60) as usize].to_owned(),
        family: format!("{}{}", FAMILIES[dice.below(40) as usize], ENDINGS[dice.below(25) as usize]),
        year,
        month,
        day,
        number: format!("{first}{check:02}"),
        country: COUNTRIES[dice.below(12) as usize],
        document: format!("{}{}{:07}", letters[0], letters[1], dice.below(10_000_000)),
    }
}

/// A xorshift generator: the same numbers in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}
