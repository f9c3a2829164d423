-- The day on which a learner was last here, such as 2026-11-22: who stays away for long enough is forgotten.
ALTER TABLE learner ADD COLUMN seen VARCHAR(10) NOT NULL DEFAULT '';
UPDATE learner SET seen = substr(since, 1, 10);
CREATE INDEX learner_seen ON learner (seen);

-- The key for records of completion where nodes share a database; a single machine keeps it in the file record.key.
CREATE TABLE site_key (
    name VARCHAR(40) PRIMARY KEY,
    text VARCHAR(400) NOT NULL
);
