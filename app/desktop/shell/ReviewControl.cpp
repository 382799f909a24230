// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/ReviewControl.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Milliseconds without a key after which typing is saved.
constexpr int typingRest = 1000;
/// Milliseconds after a decision in which others are awaited before the desk's list is told.
constexpr int countsRest = 200;
} // namespace

ReviewControl::ReviewControl(Views views, ActionRegistry &actions, const Answers &answers,
                             BackgroundChecker &checker, QObject *parent)
    : QObject(parent)
    , m_views(views)
    , m_actions(actions)
    , m_answers(answers)
    , m_checker(checker) {
    m_typingRests.setSingleShot(true);
    m_typingRests.setInterval(typingRest);
    connect(&m_typingRests, &QTimer::timeout, this, &ReviewControl::save);
    m_countsRest.setSingleShot(true);
    m_countsRest.setInterval(countsRest);
    connect(&m_countsRest, &QTimer::timeout, this, &ReviewControl::save);
    connect(&m_checker, &BackgroundChecker::answered, this, &ReviewControl::takeAnswer);
    connect(m_views.editor, &DraftEditor::findingPicked, this,
            [this](qsizetype index) { goTo(index, DraftEditor::Caret::Stays); });
    connect(m_views.editor, &DraftEditor::typed, this, [this] {
        m_current = -1;
        m_views.detail->showFinding(nullptr, -1);
        m_typingRests.start();
    });
    connect(m_views.editor, &DraftEditor::focusLost, this, [this] {
        if (m_session && m_session->hasUnsavedTyping())
            save();
    });
    connect(m_views.findings, &FindingsPane::findingPicked, this,
            [this](qsizetype index) { goTo(index); });
    connect(m_views.findings, &FindingsPane::filterChanged, this, &ReviewControl::applyFilter);
    connect(m_views.detail, &DetailPane::suggestionChosen, this, &ReviewControl::accept);
    connect(m_views.detail, &DetailPane::wordsWritten, this, &ReviewControl::editInPlace);
    connect(m_views.decisions, &DecisionsPane::failed, this, &ReviewControl::failed);
    connect(m_views.decisions, &DecisionsPane::listsChanged, this, &ReviewControl::listsChanged);
    connect(m_views.decisions, &DecisionsPane::placePicked, this, [this](TextRange place) {
        QTextCursor cursor(m_views.editor->document());
        cursor.setPosition(int(place.start));
        cursor.setPosition(int(place.end()), QTextCursor::KeepAnchor);
        m_views.editor->setTextCursor(cursor);
        m_views.editor->centerCursor();
    });
    m_views.editor->setFilter(m_views.findings->filter());
    connectActions();
    updateActions();
}

ReviewControl::~ReviewControl() {
    m_checker.cancel();
}

bool ReviewControl::setSession(std::unique_ptr<ReviewSession> session) {
    m_views.editor->commitComposition();
    if (m_session && !save())
        return false;
    m_checker.cancel();
    m_typingRests.stop();
    m_countsRest.stop();
    m_current = -1;
    // The views let go of the old session before it goes.
    const std::unique_ptr<ReviewSession> old = std::exchange(m_session, std::move(session));
    m_views.editor->setSession(m_session.get());
    m_views.findings->setSession(m_session.get());
    m_views.decisions->setSession(m_session.get());
    m_views.detail->showFinding(nullptr, -1);
    if (m_session) {
        connectSession();
        m_checker.check(m_session->draftId(), m_session->snapshot());
    }
    updateActions();
    emit changed();
    return true;
}

void ReviewControl::connectSession() {
    connect(m_session.get(), &ReviewSession::changed, this, [this](Changes what) {
        updateActions();
        emit changed();
        if (what.testFlag(Change::State))
            emit storeChanged();
        if (what.testFlag(Change::Decisions))
            m_countsRest.start();
        if (what.testFlag(Change::Text))
            m_checker.checkSoon(m_session->draftId(), [this] { return m_session->snapshot(); });
    });
    connect(m_session.get(), &ReviewSession::noticed, this, &ReviewControl::noticed);
}

bool ReviewControl::save() {
    if (!m_session)
        return true;
    m_typingRests.stop();
    m_countsRest.stop();
    if (m_session->hasUnsavedTyping() && !report(m_session->saveTyping()))
        return false;
    if (m_session->isChecked() && !report(m_session->saveFindings()))
        return false;
    emit storeChanged();
    return true;
}

bool ReviewControl::report(const Result<void> &result) {
    if (!result)
        emit failed(result.error().message);
    return result.has_value();
}

void ReviewControl::takeAnswer(const CheckAnswer &answer) {
    if (!m_session || answer.draft != m_session->draftId())
        return;
    // Findings may be others now, at other indices: stay on the one that is being looked at.
    const bool hadCurrent = m_current >= 0 && m_current < m_session->findings().size();
    const PlacedFinding current = hadCurrent ? m_session->findings()[m_current] : PlacedFinding{};
    if (!m_session->takeFindings(answer.revision, answer.findings))
        return;
    m_views.editor->dressBlocks(answer.text);
    if (hadCurrent) {
        const QList<PlacedFinding> &findings = m_session->findings();
        const auto same = std::find_if(findings.cbegin(), findings.cend(), [&](const auto &each) {
            return each.place == current.place && each.finding.rule == current.finding.rule;
        });
        qsizetype index = same == findings.cend() ? -1 : same - findings.cbegin();
        // The house style may have given it another level.
        if (index >= 0 && hidden(index))
            index = -1;
        if (index < 0)
            goTo(-1, DraftEditor::Caret::Stays);
        else if (index != m_current || findings[index].finding != current.finding)
            stayOn(index);
    }
    if (!m_session->hasUnsavedTyping())
        m_countsRest.start();
    m_views.findings->refreshSoon();
    emit changed();
}

bool ReviewControl::shown(qsizetype index) const {
    const Level level = m_session->findings()[index].finding.level;
    return m_session->isOpen(index) && m_views.findings->filter().shows(level);
}

bool ReviewControl::hidden(qsizetype index) const {
    return m_session->isOpen(index) && !shown(index);
}

void ReviewControl::applyFilter() {
    m_views.editor->setFilter(m_views.findings->filter());
    // The keys go on from the caret, which stays where the hidden finding is.
    const bool onOne = m_session && m_current >= 0 && m_current < m_session->findings().size();
    if (onOne && hidden(m_current))
        goTo(-1);
    emit changed();
}

void ReviewControl::checkAgain() {
    if (m_session)
        m_checker.check(m_session->draftId(), m_session->snapshot());
}

QString ReviewControl::currentRule() const {
    const bool onOne = m_session && m_current >= 0 && m_current < m_session->findings().size();
    return onOne ? m_session->findings()[m_current].finding.rule : QString();
}

void ReviewControl::goTo(qsizetype index, DraftEditor::Caret caret) {
    if (!m_session)
        return;
    m_current = index;
    m_views.editor->setCurrentFinding(index, caret);
    m_views.findings->setCurrentFinding(index);
    m_views.detail->showFinding(m_session.get(), index);
    updateActions();
}

void ReviewControl::stayOn(qsizetype index) {
    m_current = index;
    m_views.editor->setCurrentFinding(index, DraftEditor::Caret::Stays);
    m_views.findings->setCurrentFinding(index);
    m_views.detail->refreshFinding(*m_session, index);
    updateActions();
}

void ReviewControl::goOnFrom(qsizetype position) {
    const qsizetype count = m_session->findings().size();
    qsizetype wrapped = -1;
    for (qsizetype i = 0; i < count; ++i) {
        if (!shown(i))
            continue;
        if (m_session->findings()[i].place.start >= position) {
            goTo(i);
            return;
        }
        if (wrapped < 0)
            wrapped = i;
    }
    goTo(wrapped);
    if (wrapped < 0 && m_session->isChecked())
        emit said(
            tr("Nothing is open any more at the levels that are shown. Ctrl+U marks the draft "
               "as reviewed."));
}

void ReviewControl::step(Direction direction) {
    if (!m_session)
        return;
    const qsizetype count = m_session->findings().size();
    const qsizetype caret = m_views.editor->textCursor().position();
    const bool onOne = m_current >= 0 && m_current < count;
    if (direction == Direction::Forward) {
        for (qsizetype i = onOne ? m_current + 1 : 0; i < count; ++i) {
            if (shown(i) && (onOne || m_session->findings()[i].place.start >= caret))
                return goTo(i);
        }
        return goOnFrom(0);
    }
    for (qsizetype i = (onOne ? m_current : count) - 1; i >= 0; --i) {
        if (shown(i) && (onOne || m_session->findings()[i].place.end() <= caret))
            return goTo(i);
    }
    for (qsizetype i = count - 1; i >= 0; --i) {
        if (shown(i))
            return goTo(i);
    }
    goTo(-1);
}

ReviewControl::Progress ReviewControl::progress() const {
    Progress progress;
    if (!m_session)
        return progress;
    const QList<PlacedFinding> &findings = m_session->findings();
    for (qsizetype i = 0; i < findings.size(); ++i) {
        if (hidden(i))
            continue;
        ++progress.all;
        progress.handled += m_session->isOpen(i) ? 0 : 1;
    }
    // What was corrected is no longer found: it is known by its decision.
    for (const Decision &decision : m_session->decisions()) {
        if (changesText(decision.verb)) {
            ++progress.all;
            ++progress.handled;
        }
    }
    progress.openErrors = m_session->openCount(Level::Error);
    return progress;
}

void ReviewControl::listsChanged() {
    m_views.editor->refreshMarks();
    m_views.findings->refreshSoon();
    m_countsRest.start();
    emit changed();
}

} // namespace morat
