-- From whom an entry was kept that is gone is noted of the entry itself (gone_entry), and what holds of its row now; not of each quote.
alter table review_quote drop column gone_handling;
