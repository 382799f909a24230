// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/ListChange.h"

namespace morat {

namespace {

StepRecord listStep(const Store &store) {
    StepRecord step;
    step.time = store.currentTime();
    step.id = step.time.toMSecsSinceEpoch() << 20;
    step.draft = noDraft;
    return step;
}

} // namespace

Result<void> takeWordOff(const QString &folded, Store &store, StepWriter &writer) {
    StepRecord step = listStep(store);
    step.wordsOff = {folded};
    return writer.take(step).map([&] {
        Decision taken;
        taken.verb = Verb::AlwaysAcceptWord;
        taken.subject = folded;
        store.expect(taken, Store::Standing::TakenBack);
    });
}

Result<void> switchRuleOn(const QString &rule, Store &store, StepWriter &writer) {
    StepRecord step = listStep(store);
    step.rulesOn = {rule};
    return writer.take(step).map([&] {
        Decision taken;
        taken.verb = Verb::SwitchRuleOff;
        taken.rule = rule;
        store.expect(taken, Store::Standing::TakenBack);
    });
}

} // namespace morat
