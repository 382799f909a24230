// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/Settings.h"
#include "desktop/style/RuleDrafts.h"
#include "desktop/style/StyleWatch.h"
#include "review/journal/StepWriter.h"
#include "review/store/HouseAct.h"
#include "review/store/Store.h"
#include "rules/reading/SubstitutionDraft.h"
#include "rules/style/HouseStyle.h"

#include <QObject>

namespace morat {

/// What the desk decided on a rule's findings so far.
struct RuleRecord {
    int decided = 0;
    int falseAlarms = 0; ///< of these
    friend bool operator==(const RuleRecord &, const RuleRecord &) = default;
};

/// The house style that the desk works with: which profile and packs, and what the editor changed
/// of them. It remembers that and says what to load; whoever checks loads it and brings the result
/// to takeStyle(). A change is on the disk before it counts.
class StyleControl : public QObject {
    Q_OBJECT

public:
    StyleControl(Settings &settings, Store &store, StepWriter &writer, QObject *parent = nullptr);

    /// What to load now. What was set for all is unpacked where it is loaded.
    [[nodiscard]] StyleSources sources() const;
    /// What was loaded last; null before the first time.
    [[nodiscard]] const std::shared_ptr<const HouseStyle> &style() const { return m_style; }
    [[nodiscard]] const QSet<QString> &rulesOff() const { return m_rulesOff; }
    /// By rule; empty until somebody counted.
    [[nodiscard]] const QHash<QString, RuleRecord> &records() const { return m_records; }
    /// The pack that the program itself writes rules into.
    [[nodiscard]] QString ownPack() const;
    [[nodiscard]] QString packFolder() const { return packsHere(); }
    /// What is set at this desk alone, for all desks to have.
    [[nodiscard]] Result<QList<HouseAct>> ownActs() const;
    [[nodiscard]] Strictness strictness() const;
    /// What the user should be told of the start.
    [[nodiscard]] const QString &notice() const { return m_notice; }

    /// What a rule is called; its id while no style is loaded, or when no pack has it any more.
    [[nodiscard]] QString titleOf(const QString &rule) const;
    /// Switches a rule or gives it a level, in every draft.
    [[nodiscard]] Result<void> choose(const QString &rule, const RuleChoice &choice);
    /// Makes a rule as packs and profile have it.
    [[nodiscard]] Result<void> restore(const QString &rule);
    /// Writes a rule that its examples prove into the newsroom's own pack, in place of the one
    /// named, if that one stands there.
    [[nodiscard]] Result<void> saveRule(const SubstitutionDraft &draft, const QString &inPlaceOf);
    /// Takes a rule out of that pack.
    [[nodiscard]] Result<void> removeRule(const QString &id);
    /// Whether the profile or the packs' folder is set for all who use the computer.
    [[nodiscard]] bool isLocked(Setting setting) const { return m_settings.isLocked(setting); }
    /// Rules of the newsroom that were begun and are in no pack yet.
    [[nodiscard]] RuleDrafts drafts() { return RuleDrafts(m_settings); }
    void setProfile(const QString &file);
    void setPackFolder(const QString &folder);
    void setStrictness(Strictness strictness);
    [[nodiscard]] StyleWatch &watch() { return m_watch; }
    /// Has everything read again.
    void reload() { emit sourcesChanged(); }

    void takeRecords(const QHash<QString, RuleRecord> &records);
    void takeStyle(const std::shared_ptr<const HouseStyle> &style);
    /// Looks whether a decision on a finding switched a rule off or on.
    void refreshRulesOff();

signals:
    /// sources() are others, or what stands at them.
    void sourcesChanged();
    /// style(), rulesOff() or records() are others.
    void styleChanged();
    /// A rule that a decision had switched off is on again.
    void ruleSwitchedOn();

private:
    [[nodiscard]] QString choicesFile() const;
    [[nodiscard]] QString packsHere() const;
    [[nodiscard]] QString houseFolder() const;
    /// Not where the newsroom chose for all.
    [[nodiscard]] Result<void> mayChoose(const QString &rule) const;
    void loadChoices();
    [[nodiscard]] Result<void> saveChoices(const RuleChoices &choices);
    [[nodiscard]] Result<void> withdrawOff(const QString &rule);

    Settings &m_settings;
    Store &m_store;
    StepWriter &m_writer;
    RuleChoices m_choices;
    bool m_choicesAreDamaged = false;
    QSet<QString> m_rulesOff;
    QHash<QString, RuleRecord> m_records;
    StyleWatch m_watch;
    std::shared_ptr<const HouseStyle> m_style;
    QString m_notice;
};

} // namespace morat
