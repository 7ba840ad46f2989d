-- The constants that a certificate was made with (months, policy, usages): they can be set since, and what is set later
-- must not make stored bytes look wrong. The default is what held for every row before.
ALTER TABLE issuance ADD COLUMN profile TEXT NOT NULL DEFAULT
    '{"months":36,"policy":"1.3.6.1.4.1.32473.1.1","key_usage":["digitalSignature","nonRepudiation","keyEncipherment"],"extended_key_usage":["clientAuth","emailProtection"]}';
UPDATE issuance SET profile =
    '{"months":12,"policy":"1.3.6.1.4.1.32473.1.2","key_usage":["digitalSignature","nonRepudiation","keyEncipherment"],"extended_key_usage":["clientAuth","emailProtection"]}'
    WHERE request_id IN (SELECT id FROM request WHERE environment = 'acceptance');
