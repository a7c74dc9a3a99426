-- What finds the rows of the topic library that must be made again, and those that left it.

comment on column control.unpublished.run_id is '该变化所属的运行；0 为自身未变而因同一认定改变而重做的行为，不入台账';
