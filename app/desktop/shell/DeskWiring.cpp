// SPDX-License-Identifier: GPL-3.0-or-later
// Who hears of what: the window's actions, what its parts say, and how its controls go on from one
// another.
#include "desktop/look/Announcement.h"
#include "desktop/shell/AboutPage.h"
#include "desktop/shell/DeskWindow.h"
#include "drafts/DraftWriter.h"
#include "review/store/ServerFailure.h"

#include <QDir>
#include <QFileInfo>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace morat {

void DeskWindow::connectActions() {
    const auto on = [this](DeskAction id, auto work) {
        connect(m_actions[id], &QAction::triggered, this, work);
    };
    on(DeskAction::Quit, [this] { close(); });
    on(DeskAction::ZoomIn, [this] { zoom(1); });
    on(DeskAction::ZoomOut, [this] { zoom(-1); });
    on(DeskAction::ZoomReset, [this] {
        m_setup.settings.set<Setting::Zoom>(0);
        zoom(0);
    });
    on(DeskAction::FocusFindings, [this] { m_views.findings->takeFocus(); });
    const auto speak = [this](const QString &language) {
        m_setup.settings.set<Setting::Language>(language);
        if (language == m_spoken)
            return m_messages->settle(u"language"_s);
        m_messages->show(tr("The language changes when Mo-rát is started again."),
                         MessageBar::Tone::Notice, u"language"_s);
    };
    on(DeskAction::SpeakVietnamese, [speak] { speak(u"vi"_s); });
    on(DeskAction::SpeakEnglish, [speak] { speak(u"en"_s); });
    on(DeskAction::NameEditor, [this] { nameEditor(); });
    on(DeskAction::About, [this] { showAboutPage(this); });
}

void DeskWindow::connectMessages() {
    const auto trouble = [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Trouble);
    };
    const auto notice = [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Notice);
    };
    // What an act failed at is said until the next one works.
    connect(&m_review, &ReviewControl::failed, this, [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Trouble, u"act"_s);
        // Which stands there already, perhaps for long.
        if (tellsOfServerAway(message))
            statusBar()->showMessage(tr("Not done: the shared review database is away."), 8000);
    });
    connect(&m_review, &ReviewControl::worked, this, [this] { m_messages->settle(u"act"_s); });
    connect(&m_review, &ReviewControl::noticed, this, notice);
    const auto say = [this](const QString &words) {
        statusBar()->showMessage(words, 8000);
        announce(statusBar(), words);
    };
    connect(&m_review, &ReviewControl::said, this, say);
    connect(&m_textViews, &TextViews::said, this, say);
    connect(&m_besideControl, &BesideControl::said, this, say);
    connect(&m_serving, &ServeControl::said, this, say);
    connect(&m_serving, &ServeControl::failed, this, [this](const QString &words) {
        m_messages->show(words, MessageBar::Tone::Trouble, u"serve"_s);
    });
    connect(&m_serving, &ServeControl::worked, m_messages,
            [this] { m_messages->settle(u"serve"_s); });
    connect(&m_textViews, &TextViews::paneChanged, &m_search, &SearchControl::searchIn);
    connect(&m_besideControl, &BesideControl::shownChanged, &m_search,
            &SearchControl::followBeside);
    connect(&m_review, &ReviewControl::exported, this, [this, notice] {
        const ReviewSession &session = *m_review.session();
        for (const QString &each : unreachedNotices(session.draft()))
            notice(QFileInfo(session.path()).fileName() + u": "_s + each);
    });
    connect(&m_draftList, &DraftListControl::failed, this, [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Trouble, u"list"_s);
    });
    connect(&m_draftList, &DraftListControl::said, this, say);
    connect(&m_draftList, &DraftListControl::listed, this, [this] {
        m_messages->settle(u"list"_s);
        m_messages->settleServer();
    });
    connect(&m_storeControl, &StoreControl::failed, this, trouble);
    connect(&m_memory, &MemoryControl::said, this, say);
    connect(&m_memory, &MemoryControl::failed, this, trouble);
    connect(&m_storeControl, &StoreControl::noticed, this, notice);
    connect(&m_setup.writer, &StepWriter::troubled, this, trouble);
    connect(&m_setup.writer, &StepWriter::relieved, this, [this](const QString &message) {
        m_messages->dismiss(message);
        if (tellsOfServerAway(message))
            m_messages->settleServer();
    });
    if (m_setup.news != nullptr) {
        connect(m_setup.news, &SharedNews::away, this, trouble);
        connect(m_setup.news, &SharedNews::back, m_messages, &MessageBar::settleServer);
    }
    connect(&m_checker, &BackgroundChecker::failed, this, trouble);
    connect(&m_checker, &BackgroundChecker::noticed, this, notice);
    connect(&m_checker, &BackgroundChecker::settled, m_messages, &MessageBar::dismiss);
}

void DeskWindow::connectControls() {
    connect(&m_draftList, &DraftListControl::draftWanted, &m_intake, &IntakeControl::goTo);
    connect(&m_draftList, &DraftListControl::fileWanted, this,
            [this](const QString &path) { openPaths({path}); });
    connect(&m_intake, &IntakeControl::draftsChanged, &m_draftList, &DraftListControl::refresh);
    connect(&m_intake, &IntakeControl::draftCameIn, &m_draftList, &DraftListControl::refreshSoon);
    connect(&m_setup.writer, &StepWriter::advanced, &m_draftList, &DraftListControl::refreshSoon);
    connect(&m_intake, &IntakeControl::draftsChanged, &m_memory, &MemoryControl::followDrafts);
    connect(&m_setup.writer, &StepWriter::advanced, &m_memory, &MemoryControl::followDrafts);
    connect(&m_setup.writer, &StepWriter::advanced, &m_returnNotes, &ReturnNotes::takeStored);
    connect(&m_workflow, &WorkflowActions::done, &m_memory, &MemoryControl::followDrafts);
    connect(&m_storeControl, &StoreControl::draftsChanged, &m_memory, &MemoryControl::followDrafts);
    connect(&m_workflow, &WorkflowActions::handedOn, &m_ownership, &OwnershipControl::hear);
    connect(&m_questionActions, &QuestionActions::answered, &m_ownership, &OwnershipControl::hear);
    if (m_setup.news != nullptr) {
        connect(m_setup.news, &SharedNews::draftsChanged, &m_ownership, &OwnershipControl::hear);
        connect(m_setup.news, &SharedNews::draftsChanged, &m_memory, &MemoryControl::followDrafts);
        connect(m_setup.news, &SharedNews::draftsChanged, &m_draftList,
                &DraftListControl::refreshSoon);
        connect(m_setup.news, &SharedNews::listsChanged, &m_storeControl, &StoreControl::takeLists);
    }
    connect(&m_intake, &IntakeControl::draftShown, &m_draftList, &DraftListControl::remember);
    connect(&m_intake, &IntakeControl::draftShown, this, [this](const QString &path) {
        if (path == m_setup.settings.get<Setting::LastDraft>())
            return;
        // A program that is killed never gets to rememberDesk().
        m_setup.settings.set<Setting::LastDraft>(path);
        m_setup.settings.set<Setting::LastCaret>(0);
    });
    connect(&m_intake, &IntakeControl::watching, this, [this](const QString &folder) {
        const QString name = QFileInfo(folder).fileName();
        m_watched->setText(folder.isEmpty() ? QString() : tr("Watching “%1”").arg(name));
        m_watched->setToolTip(QDir::toNativeSeparators(folder));
    });
    connect(&m_checker, &BackgroundChecker::busyChanged, this,
            [this](bool busy) { m_busy->setText(busy ? tr("Checking…") : QString()); });
    connect(&m_review, &ReviewControl::changed, this, &DeskWindow::refreshFrame);
    m_views.decisions->setRuleTitles([this](const QString &rule) { return m_style.titleOf(rule); });
    connect(&m_style, &StyleControl::styleChanged, m_views.decisions, &DecisionsPane::refresh);
    connect(&m_storeControl, &StoreControl::draftsChanged, &m_draftList,
            &DraftListControl::refresh);
    connect(&m_storeControl, &StoreControl::forgotten, &m_draftList, &DraftListControl::forget);
    connect(&m_storeControl, &StoreControl::draftWanted, this,
            [this](const QString &path) { m_intake.load(path); });
}

} // namespace morat
