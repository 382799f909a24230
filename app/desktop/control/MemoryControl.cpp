// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/MemoryControl.h"

#include "data/SaveFile.h"
#include "desktop/checking/RunInBackground.h"
#include "desktop/help/HelpControl.h"
#include "desktop/look/LevelLook.h"
#include "desktop/memory/PastWords.h"
#include "review/memory/DeskReportPage.h"
#include "review/memory/DraftTexts.h"

#include <QDir>
#include <QTextCursor>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

MemoryControl::MemoryControl(Desk desk, const ActionRegistry &actions)
    : m_desk(std::move(desk))
    , m_memory(m_desk.memory) {
    connect(actions[DeskAction::FindEverywhere], &QAction::triggered, this,
            &MemoryControl::beginSearch);
    connect(actions[DeskAction::ShowHistory], &QAction::triggered, this,
            &MemoryControl::showHistory);
    connect(actions[DeskAction::SaveDeskReport], &QAction::triggered, this,
            &MemoryControl::saveReport);
    // Beside each rule stands how often it was wrong.
    connect(actions[DeskAction::HouseStyle], &QAction::triggered, &m_memory,
            &MemoryThread::readRuleCounts);
    connect(&m_memory, &MemoryThread::ruleCountsRead, this, &MemoryControl::takeCounts);
    connect(&m_memory, &MemoryThread::reportRead, this, &MemoryControl::writeReport);
    connect(&m_memory, &MemoryThread::reportFailed, this, &MemoryControl::failed);
    connect(&m_desk.intake, &IntakeControl::draftShown, this, &MemoryControl::goToPicked);
    // Who opens it later, from the list, does not come for the words.
    connect(&m_desk.intake, &IntakeControl::draftFailed, this, [this](const QString &path) {
        if (m_picked.path == path)
            m_picked = {};
    });
    connect(&m_desk.detail, &DetailPane::findingShown, &m_memory, &MemoryThread::readPast);
    connect(&m_memory, &MemoryThread::pastRead, this, &MemoryControl::showPast);
}

void MemoryControl::followDrafts() {
    if (m_search)
        m_search->draftsChanged();
    m_memory.lookSoon();
    // What was decided just now, or taken back, is among it.
    if (const PlacedFinding *current = m_desk.review.current().placed())
        m_memory.readPast(current->finding.rule, current->finding.subject);
}

void MemoryControl::takeCounts(const QHash<QString, ReportCounts> &counts) {
    QHash<QString, RuleRecord> records;
    for (auto rule = counts.cbegin(); rule != counts.cend(); ++rule)
        records.insert(rule.key(), {rule->all(), rule->falseAlarms});
    m_desk.style.takeRecords(records);
}

void MemoryControl::saveReport() {
    const QString path = m_desk.answers.fileToSave(m_desk.window, tr("desk-report.html"));
    if (path.isEmpty())
        return;
    m_report = path;
    constexpr int daysOfYear = 366;
    m_memory.readReport(QDateTime::currentDateTimeUtc().addDays(-daysOfYear));
}

void MemoryControl::writeReport(const DeskReport &report) {
    const QString path = std::exchange(m_report, {});
    if (path.isEmpty())
        return;
    const QByteArray bytes = reportBytes(report, reportFormOf(path), categoryWord);
    runInBackground(
        this, [path, bytes] { return saveFile(path, bytes); },
        [this, path](const Result<void> &saved) {
            if (saved)
                emit said(tr("Report saved: %1").arg(QDir::toNativeSeparators(path)));
            else
                emit failed(saved.error().message);
        });
}

void MemoryControl::showPast(const PastDecisions &past) {
    const PlacedFinding *current = m_desk.review.current().placed();
    if (current == nullptr || current->finding.rule != past.rule ||
        current->finding.subject != past.subject)
        return;
    m_desk.detail.showPast(pastWords(past));
}

void MemoryControl::beginSearch() {
    if (!m_search) {
        m_search = new SearchWindow(m_desk.window);
        setHelpPage(m_search, u"search"_s);
        connect(m_search, &SearchWindow::searchWanted, &m_memory, &MemoryThread::search);
        connect(m_search, &SearchWindow::searchEnded, &m_memory, &MemoryThread::stopSearch);
        connect(m_search, &SearchWindow::draftWanted, this, &MemoryControl::open);
        connect(&m_memory, &MemoryThread::found, m_search, &SearchWindow::showAnswer);
        connect(&m_memory, &MemoryThread::searchFailed, m_search, &SearchWindow::showFailure);
        connect(&m_memory, &MemoryThread::filled, m_search, &SearchWindow::showFilled);
    }
    m_memory.lookNow();
    const QString selected = m_desk.editor.textCursor().selectedText();
    m_search->begin(selected.contains(QChar::ParagraphSeparator) ? QString() : selected.trimmed());
}

void MemoryControl::showHistory() {
    const ReviewSession *session = m_desk.review.session();
    if (session == nullptr)
        return;
    if (!m_history) {
        m_history = new HistoryWindow(m_desk.window);
        setHelpPage(m_history, u"versions"_s);
        connect(&m_memory, &MemoryThread::historyRead, m_history, &HistoryWindow::showHistory);
        connect(&m_memory, &MemoryThread::historyFailed, m_history, &HistoryWindow::showFailure);
    }
    m_history->begin(session->title());
    m_memory.readHistory(session->draftId());
}

void MemoryControl::open(const FoundDraft &draft, const FoundLine &line) {
    m_picked = {draft.record.path, line, m_search->wanted().query};
    const ReviewSession *session = m_desk.review.session();
    if (session != nullptr && session->draftId() == draft.record.id)
        return goToPicked(session->path());
    m_desk.intake.load(draft.record.path);
}

std::optional<TextRange> MemoryControl::placeOf(const ReviewSession &session) const {
    const QString &text = session.text().current();
    const FoundLine &line = m_picked.line;
    if (line.place.length > 0 && text.mid(line.place.start, line.place.length) == line.words)
        return line.place;
    if (line.kind == TextKind::Decisions) {
        for (const Decision &decision : session.decisions()) {
            const std::optional<TextRange> place = session.placeOf(decision.id);
            if (place && !decision.undone && decisionLine(decision) == line.text)
                return place;
        }
    }
    if (line.kind == TextKind::Notes) {
        const auto says = [&line](const QString &said) {
            return said.simplified().contains(line.text);
        };
        for (const Question &question : session.questions()) {
            if (says(question.text) ||
                std::ranges::any_of(question.replies, says, &Question::Reply::text))
                return question.place;
        }
    }
    // The text was changed since: the words nearest to where they stood.
    const QList<TextRange> places = m_picked.query.in(text);
    const auto nearest = std::ranges::min_element(
        places, {}, [&line](TextRange place) { return std::abs(place.start - line.place.start); });
    return nearest == places.cend() ? std::nullopt : std::optional(*nearest);
}

void MemoryControl::goToPicked(const QString &path) {
    // Another was asked for since.
    if (m_picked.path != path)
        m_picked = {};
    if (m_picked.path.isEmpty())
        return;
    const ReviewSession *session = m_desk.review.session();
    if (session == nullptr)
        return;
    const std::optional<TextRange> place = placeOf(*session);
    m_picked = {};
    m_desk.window->activateWindow();
    if (!place) {
        emit m_desk.review.said(tr("These words do not stand in the draft any more; its history "
                                   "has the texts that it had."));
        return;
    }
    emit m_desk.review.placeWanted();
    m_desk.review.showPlace(*place);
    m_desk.editor.setFocus(Qt::OtherFocusReason);
}

} // namespace morat
