// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace morat {

/// What a newsroom sets for all its desks. The numbers are in the database.
enum class HouseKind : quint8 {
    RuleLevel = 0, ///< subject: a rule; content: "off", "on", or "error", "warning", "info"
    Profile = 1,   ///< subject: empty; content: the profile's file, in YAML
    Pack = 2,      ///< subject: the pack's folder; content: that as a ZIP file (packArchive())
    /// A suggestion that the newsroom always refused is a note at all its desks. Subject: the rule,
    /// a tab, what its findings are about; content: how often it was refused and by how many, as
    /// "12 3". Set by the store itself, without an author.
    Lowered = 3,
};

/// Something that somebody set for all desks. It stands until it is taken back, or until another
/// act of its kind on its subject; that one taken back, it stands again. What was taken back stays
/// on the list with who did that.
struct HouseAct {
    qint64 id = 0; ///< in the order of time (StepId.h)
    HouseKind kind = HouseKind::RuleLevel;
    QString subject;
    QByteArray content = {};
    QString author = {};      ///< as the desk says; empty: the store itself
    QString login = {};       ///< as a server knows who it was
    QDateTime time = {};      ///< UTC
    QString takenBackBy = {}; ///< empty: the store itself, where the time is valid
    QDateTime takenBackAt = {};
    [[nodiscard]] bool isTakenBack() const { return takenBackAt.isValid(); }
    friend bool operator==(const HouseAct &, const HouseAct &) = default;
};

/// What stands of acts, by kind and subject, oldest first.
[[nodiscard]] QList<HouseAct> standingOf(const QList<HouseAct> &acts);
/// Those of a kind.
[[nodiscard]] QList<HouseAct> ofKind(const QList<HouseAct> &acts, HouseKind kind);

/// The subject of a suggestion that is lowered. Findings of the rule with the same subject are
/// alike, wherever they are.
[[nodiscard]] QString loweredSubject(const QString &rule, const QString &subject);

/// From so many refusals by so many editors, where nobody ever accepted it, a suggestion is
/// lowered. Pairs of words, which every refusal weighs down, have rules of their own
/// (PairVerdicts.h).
inline constexpr int loweringRefusals = 10;
inline constexpr int loweringEditors = 3;

/// A word that holds at all desks, or that is offered for that.
struct HouseWord {
    QString folded;
    QString written;
    QString author; ///< of one that is offered: who accepted it, each once
    QDateTime time; ///< UTC; of one that is offered, when it was accepted last
    friend bool operator==(const HouseWord &, const HouseWord &) = default;
};

/// A word that so many editors accepted for themselves is offered to whoever keeps the shared
/// dictionary.
inline constexpr int offeringEditors = 3;

} // namespace morat
