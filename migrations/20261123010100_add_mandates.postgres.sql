-- Who asks for an organisation's certificate sends its mandate too: one more kind of document.
ALTER TABLE document DROP CONSTRAINT document_field_check;
ALTER TABLE document ADD CONSTRAINT document_field_check
    CHECK (field IN ('contract', 'identity_front', 'identity_back', 'mandate'));
