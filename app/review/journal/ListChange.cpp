// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/ListChange.h"

#include "review/store/House.h"
#include "review/store/StepId.h"

#include <algorithm>

namespace morat {

namespace {

StepRecord listStep(const Store &store) {
    StepRecord step;
    step.time = store.currentTime();
    step.id = firstIdOf(step.time);
    step.draft = noDraft;
    return step;
}

} // namespace

Result<void> takeWordOff(const QString &folded, Store &store, StepWriter &writer) {
    if (const Result<void> mayKeep = House::of(store).mayKeepWords(); !mayKeep) {
        // Of somebody who does not keep the shared dictionary only their own words are theirs.
        const auto shared = House::of(store).sharedWords();
        if (!shared)
            return tl::make_unexpected(shared.error());
        if (std::ranges::find(*shared, folded, &HouseWord::folded) != shared->cend())
            return mayKeep;
    }
    StepRecord step = listStep(store);
    step.wordsOff = {folded};
    return writer.take(step).map([&] {
        Decision taken;
        taken.verb = Verb::AlwaysAcceptWord;
        taken.subject = folded;
        store.expect(noDraft, taken, Store::Standing::TakenBack);
    });
}

Result<void> switchRuleOn(const QString &rule, Store &store, StepWriter &writer) {
    if (store.role() < Role::Admin)
        return failure(Store::tr("In this newsroom's database, rules are switched on and off for "
                                 "all by who keeps its rules."));
    StepRecord step = listStep(store);
    step.rulesOn = {rule};
    return writer.take(step).map([&] {
        Decision taken;
        taken.verb = Verb::SwitchRuleOff;
        taken.rule = rule;
        store.expect(noDraft, taken, Store::Standing::TakenBack);
    });
}

Result<void> hearPair(const WordPair &pair, Store &store, StepWriter &writer) {
    StepRecord step = listStep(store);
    step.id = lastIdOf(step.time); // behind the decisions of the same millisecond
    step.pairsHeard = {pair};
    return writer.take(step).map([&] { store.expectHeard(pair, step.id); });
}

} // namespace morat
