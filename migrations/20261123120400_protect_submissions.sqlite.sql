-- What was submitted is never rewritten; what was typed changes only where the journey lets it, or is erased.
CREATE TRIGGER submission_no_update BEFORE UPDATE ON submission
WHEN NEW.id <> OLD.id OR NEW.request_id <> OLD.request_id OR NEW.version <> OLD.version OR length(NEW.details_sealed) > 0
BEGIN
    SELECT RAISE(ABORT, 'submission is append-only');
END;

CREATE TRIGGER submission_no_delete BEFORE DELETE ON submission
BEGIN
    SELECT RAISE(ABORT, 'submission is append-only');
END;

CREATE TRIGGER request_details_stand BEFORE UPDATE OF national_number_index, given_names, family_name, mrz_given,
    mrz_family, email, phone, organisation_index ON request
WHEN OLD.state NOT IN ('details', 'sign_in_due', 'correction_due') AND NEW.family_name IS NOT NULL
    AND (NEW.given_names IS NOT OLD.given_names OR NEW.family_name IS NOT OLD.family_name
        OR NEW.mrz_given IS NOT OLD.mrz_given OR NEW.mrz_family IS NOT OLD.mrz_family
        OR NEW.email IS NOT OLD.email OR NEW.phone IS NOT OLD.phone
        OR NEW.national_number_index IS NOT OLD.national_number_index
        OR NEW.organisation_index IS NOT OLD.organisation_index)
BEGIN
    SELECT RAISE(ABORT, 'what was typed stands in this state');
END;
