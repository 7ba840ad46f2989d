-- What was submitted is never rewritten; what was typed changes only where the journey lets it, or is erased.
CREATE TRIGGER submission_no_update BEFORE UPDATE ON submission FOR EACH ROW
    WHEN (NEW.id <> OLD.id OR NEW.request_id <> OLD.request_id OR NEW.version <> OLD.version OR length(NEW.details_sealed) > 0)
    EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER submission_no_delete BEFORE DELETE ON submission
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER submission_no_truncate BEFORE TRUNCATE ON submission
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER request_details_stand BEFORE UPDATE OF national_number_index, given_names, family_name, mrz_given,
    mrz_family, email, phone, organisation_index ON request FOR EACH ROW
    WHEN (OLD.state NOT IN ('details', 'sign_in_due', 'correction_due') AND NEW.family_name IS NOT NULL
        AND (NEW.given_names IS DISTINCT FROM OLD.given_names OR NEW.family_name IS DISTINCT FROM OLD.family_name
            OR NEW.mrz_given IS DISTINCT FROM OLD.mrz_given OR NEW.mrz_family IS DISTINCT FROM OLD.mrz_family
            OR NEW.email IS DISTINCT FROM OLD.email OR NEW.phone IS DISTINCT FROM OLD.phone
            OR NEW.national_number_index IS DISTINCT FROM OLD.national_number_index
            OR NEW.organisation_index IS DISTINCT FROM OLD.organisation_index))
    EXECUTE FUNCTION refuse_rewriting();
