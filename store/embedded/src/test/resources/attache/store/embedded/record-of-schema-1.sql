-- Rows as the first release wrote them. Never edit: it stands for records that people have.
INSERT INTO source (number, name) VALUES (1, 'Harbour Gazette');
INSERT INTO story (number, id, source, first_seen, nature, language, partial, sentences)
VALUES (1, '01KJMZ0000ABCDEFGHJKMNPQRS', 1, 1772352000123456789, 'NEWS', 'en', 0, 3);
INSERT INTO revision (number, story, hash, fetched, headline, body, sentences)
VALUES (1, 1, x'8e9c7e790700963be8c374cf331641891e309c5159425d2aae7e0127c9614839',
        1772352000123456789, 'Harbour opens', 'Ships came. Many came.', x'020b010a');
INSERT INTO story_key (hash, story)
VALUES (x'9d7b81863f8c54eb64f848f8397c104d44234cf9ec509571cd0a8ef5bcb1a7ab', 1);
INSERT INTO change (position, story, kind) VALUES (1, 1, 'STORED');
INSERT INTO answer (number, id, owner, asked, question, outcome, contract)
VALUES (1, '01KJMZ0000ANSWER0000000000', 'me', 1772352000123456789, 'Who came?', 'answered', '{}');
