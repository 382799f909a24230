// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/StyleActions.h"

#include "desktop/help/HelpControl.h"
#include "desktop/shortcuts/ShortcutsPane.h"
#include "desktop/style/SettingsDialog.h"

#include <QActionGroup>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr std::array<std::pair<Strictness, DeskAction>, 3> strictnessActions{
    {{Strictness::Sparing, DeskAction::CheckSure},
     {Strictness::Balanced, DeskAction::CheckLikely},
     {Strictness::Thorough, DeskAction::CheckAll}}};
} // namespace

StyleActions::StyleActions(Desk desk, ActionRegistry &actions)
    : m_desk(desk)
    , m_actions(actions) {
    auto *group = new QActionGroup(this);
    for (const auto &entry : strictnessActions) {
        QAction *action = group->addAction(m_actions[entry.second]);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, chosen = entry.first] { m_desk.style.setStrictness(chosen); });
    }
    connect(m_actions[DeskAction::HouseStyle], &QAction::triggered, this,
            &StyleActions::showHouseStyle);
    connect(m_actions[DeskAction::ChangeKeys], &QAction::triggered, this, &StyleActions::showKeys);
    connect(&m_desk.style, &StyleControl::sourcesChanged, this, [this] {
        m_desk.checker.setSources(m_desk.style.sources());
        m_desk.review.checkAgain();
    });
    connect(&m_desk.checker, &BackgroundChecker::styleLoaded, &m_desk.style,
            &StyleControl::takeStyle);
    connect(&m_desk.style, &StyleControl::styleChanged, this, &StyleActions::showStrictness);
    connect(&m_desk.style, &StyleControl::ruleSwitchedOn, &m_desk.review,
            &ReviewControl::listsChanged);
    // A decision, or taking it back, switches rules too.
    connect(&m_desk.review, &ReviewControl::changed, &m_desk.style, &StyleControl::refreshRulesOff);
    connect(&m_desk.review, &ReviewControl::ruleSwitchedOff, this, [this](const QString &rule) {
        m_lastRuleOff = rule;
        emit m_desk.review.said(
            tr("Rule off: %1. %2 shows it, and switches it on again.")
                .arg(m_desk.style.titleOf(rule), m_actions.keyOrName(DeskAction::HouseStyle)));
    });
    showStrictness();
}

StyleActions::~StyleActions() {
    delete m_dialog;
}

void StyleActions::showStrictness() {
    for (const auto &entry : strictnessActions) {
        if (entry.first == m_desk.style.strictness())
            m_actions[entry.second]->setChecked(true);
    }
}

void StyleActions::makeDialog() {
    if (m_dialog)
        return;
    m_dialog = new SettingsDialog(m_desk.style, m_desk.checker, m_desk.answers, m_desk.window);
    setHelpPage(m_dialog, u"style"_s);
    // Set for all who use the computer they are not to be chosen here.
    if (m_desk.style.isLocked(Setting::Keys))
        return;
    m_keys = new ShortcutsPane(m_actions);
    setHelpPage(m_keys, u"keyboard"_s);
    m_dialog->addPage(m_keys, tr("Keys"));
}

void StyleActions::showKeys() {
    makeDialog();
    m_dialog->showPage(m_keys);
}

void StyleActions::showHouseStyle() {
    makeDialog();
    const QString lastOff = std::exchange(m_lastRuleOff, QString());
    m_dialog->showRule(lastOff.isEmpty() ? m_desk.review.currentRule() : lastOff);
}

} // namespace morat
