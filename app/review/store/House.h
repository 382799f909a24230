// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/HouseAct.h"
#include "text/Result.h"

#include <QSet>

namespace morat {

class Store;

/// What holds at all desks of a newsroom, as a store keeps it: what somebody set for all, by whom
/// and when, with the way back; and the shared dictionary. Every store has one. On this computer's
/// own database its user keeps it; on a server the chief keeps words and what was lowered, and an
/// admin the rest, to which the server itself holds programs.
class House {
public:
    /// That of a store.
    [[nodiscard]] static House &of(Store &store);
    [[nodiscard]] static const House &of(const Store &store);

    House() = default;
    virtual ~House() = default;
    House(const House &) = delete;
    House &operator=(const House &) = delete;

    /// What stands of what was set for all; in memory.
    [[nodiscard]] const QList<HouseAct> &standing() const { return m_standing; }
    /// …from now on, as another connection has read it.
    void expect(const QList<HouseAct> &standing);
    /// The act that made a rule's findings on a subject notes; nothing: they are as they were
    /// found.
    [[nodiscard]] std::optional<HouseAct> lowering(const QString &rule,
                                                   const QString &subject) const;

    /// All that was ever set for all, also what was taken back; oldest first.
    [[nodiscard]] virtual Result<QList<HouseAct>> acts() const = 0;
    /// Sets something for all: `kind`, `subject`, `content` and `author` are said; the rest is the
    /// store's. What stands already stays, without another act.
    [[nodiscard]] virtual Result<void> setForAll(const HouseAct &wanted) = 0;
    /// Takes an act back; one that was taken back already stays so.
    [[nodiscard]] virtual Result<void> takeBackForAll(qint64 act, const QString &author) = 0;

    /// The words that hold at all desks, by name.
    [[nodiscard]] virtual Result<QList<HouseWord>> sharedWords() const = 0;
    /// Those that offeringEditors accepted for themselves and that are not shared, by name.
    [[nodiscard]] virtual Result<QList<HouseWord>> offeredWords() const = 0;
    /// Puts a word into the shared dictionary; one that is in it stays as it is.
    [[nodiscard]] virtual Result<void> shareWord(const HouseWord &word) = 0;
    /// Whether who opened the store keeps the shared dictionary, or sets house style; else why not.
    [[nodiscard]] virtual Result<void> mayKeepWords() const = 0;
    [[nodiscard]] virtual Result<void> mayKeep(HouseKind kind) const = 0;

protected:
    [[nodiscard]] bool isLowered(const QString &subject) const {
        return m_lowered.contains(subject);
    }

private:
    QList<HouseAct> m_standing;
    QSet<QString> m_lowered; ///< subjects of those of m_standing
};

} // namespace morat
