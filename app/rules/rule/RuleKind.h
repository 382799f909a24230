// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule/PlacedHit.h"
#include "rules/rule/Rule.h"

#include <QList>
#include <QStringList>

#include <span>

namespace morat {

/// What a rule does with its patterns: Vale's `extends`, and the settings that only rules of the
/// kind have. Immutable, shared by all threads. A kind is a file pair in rules/kinds, where it is
/// read too, and a row in RuleKinds.cpp.
class RuleKind {
public:
    RuleKind() = default;
    RuleKind(const RuleKind &) = delete;
    RuleKind &operator=(const RuleKind &) = delete;
    virtual ~RuleKind() = default;

    /// When a rule is asked for findings.
    enum class Judged : quint8 {
        AtHits,     ///< block by block, where its patterns stand
        EveryBlock, ///< block by block, hits or none
        WholeDraft, ///< once, over all blocks, where its patterns stand in one of them
    };
    [[nodiscard]] virtual Judged judged(const Rule &rule) const = 0;

    /// Appends what the rule finds in a block of its scope that has tokens. `hits` are the rule's
    /// own, in the order of the text.
    virtual void findInBlock(const Rule & /*rule*/, const CheckedBlock & /*block*/,
                             std::span<const PatternHit> /*hits*/,
                             QList<Finding> & /*findings*/) const {}

    /// Appends what the rule finds in the draft. `hits` are those of its entries, `companions` the
    /// places of its entries' companions, both in the order of the text.
    virtual void findInDraft(const Rule & /*rule*/, const QList<PlacedHit> & /*hits*/,
                             const QList<PlacedHit> & /*companions*/,
                             QList<Finding> & /*findings*/) const {}

    /// Whether a message with one `%s` says what should stand there, not what does.
    [[nodiscard]] virtual bool saysWhatShouldStand() const { return false; }

    /// Texts that show that an entry can match: it must be found in one of them. None: the entry
    /// needs no proof beside the rule's examples.
    [[nodiscard]] virtual QStringList proofsOf(const Rule & /*rule*/,
                                               const RuleEntry & /*entry*/) const {
        return {};
    }
};

} // namespace morat
