// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/DeskWindow.h"

#include "desktop/actions/DeskMenus.h"
#include "desktop/look/Announcement.h"
#include "desktop/look/LevelLook.h"
#include "desktop/look/PlainLabels.h"
#include "desktop/look/ReadablePalette.h"
#include "drafts/DraftAddress.h"
#include "drafts/Formats.h"
#include "review/store/AuthorName.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

/// A static library's resources are there once somebody asks for them, outside any namespace.
static void initResources() {
    Q_INIT_RESOURCE(resources);
}

namespace morat {

namespace {
/// In the folder of what came with the program.
constexpr QStringView sampleDraft = u"/resources/sample/ban-thao-mau.txt";
/// Drafts that are counted in the background after the start.
constexpr int mostCounted = 1000;

/// What is done to a setting, and not while that is set for all who use the computer.
constexpr std::array<std::pair<Setting, DeskAction>, 11> settingActions{
    {{Setting::WatchedFolder, DeskAction::WatchFolder},
     {Setting::WatchedFolder, DeskAction::StopWatching},
     {Setting::SharedStore, DeskAction::SharedStore},
     {Setting::ServesOthers, DeskAction::ServeOthers},
     {Setting::Strictness, DeskAction::CheckSure},
     {Setting::Strictness, DeskAction::CheckLikely},
     {Setting::Strictness, DeskAction::CheckAll},
     {Setting::Author, DeskAction::NameEditor},
     {Setting::Language, DeskAction::SpeakVietnamese},
     {Setting::Language, DeskAction::SpeakEnglish},
     {Setting::Keys, DeskAction::ChangeKeys}}};
} // namespace

DeskWindow::DeskWindow(Setup setup)
    : m_setup(std::move(setup))
    , m_reads(m_setup.store, m_setup.password)
    , m_actions(this)
    , m_style(m_setup.settings, m_setup.store, m_setup.writer)
    , m_checker(m_setup.loadStyle, m_style.sources())
    , m_messages(new MessageBar)
    , m_ownershipBar(new StandingBar(StandingBar::Tone::Warning))
    , m_returnBar(new StandingBar(StandingBar::Tone::Warning))
    , m_versionBar(new StandingBar(StandingBar::Tone::Version))
    , m_besideBar(new StandingBar(StandingBar::Tone::Version))
    , m_outsideFold(new OutsideFold(m_actions[DeskAction::ReadWholePage]))
    , m_list(new DraftListPane(m_drafts))
    , m_views{new DraftEditor(m_current),
              new FindingsPane(m_current, m_setup.settings.get<Setting::ShowInfos>()),
              new DetailPane(m_actions), new DecisionsPane(m_setup.store, m_setup.writer)}
    , m_questions(new QuestionsPane(m_actions))
    , m_original(new OriginalPane)
    , m_texts(new QStackedWidget)
    , m_beside(new BesidePane(m_views.editor))
    , m_pair(new QSplitter(Qt::Horizontal))
    , m_find(new FindBar(m_matches))
#ifdef MORAT_TYPESET
    , m_typesetPane(
          new TypesetPane(m_actions[DeskAction::ClosePage], m_actions[DeskAction::ComparePage]))
    , m_textAndPage(new QSplitter(Qt::Horizontal))
#endif
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_rows(new QSplitter(Qt::Vertical))
    , m_card(new FinishCard(m_actions))
    , m_findingsOrCard(new QStackedWidget)
    , m_side(new QTabWidget)
    , m_progress(new QLabel)
    , m_state(new QLabel)
    , m_format(new QLabel)
    , m_busy(new QLabel)
    , m_unstored(new QLabel)
    , m_watched(new QLabel)
    , m_keys(m_actions,
             {m_views.editor, [editor = m_views.editor] { return editor->isComposing(); }})
    , m_review(m_views, m_current, m_actions, m_checker)
    , m_findingActions(m_review, m_views, m_actions, m_setup.answers)
    , m_findingMenu(m_review, m_views.editor, m_actions)
    , m_questionActions(
          {m_review, m_setup.writer, *m_views.editor, *m_questions, *m_side, m_setup.answers, this},
          m_actions)
    , m_changeActions(m_review, m_views.editor, m_actions)
    , m_versionActions(m_review, {*m_views.editor, *m_versionBar}, m_actions)
    , m_textViews({m_views.editor, m_original, m_texts}, m_review, m_setup.settings, m_actions)
    , m_besideControl({*m_views.editor, *m_beside, *m_pair, *m_besideBar, m_review, m_textViews,
                       m_setup.settings},
                      m_actions)
    , m_finishingActions({m_review, m_setup.answers, this}, m_actions)
#ifdef MORAT_PRINTING
    , m_printingActions({m_review, *m_views.editor, m_setup.store, m_setup.answers, this},
                        m_actions)
#endif
    , m_finish({m_review, m_style, *m_findingsOrCard, *m_rows, *m_card})
    , m_styleActions({m_style, m_checker, m_review, m_setup.answers, this}, m_actions)
    , m_draftList({m_drafts, *m_list, m_setup.store, m_reads, m_setup.writer, m_setup.settings,
                   m_review, m_setup.answers},
                  m_actions)
    , m_workflow({m_draftList, m_setup.writer, m_setup.settings, m_review, m_setup.answers, this},
                 m_actions)
    , m_returnNotes({m_reads, m_review, m_drafts, *m_returnBar})
    , m_intake({m_setup.store, m_reads, m_setup.writer, m_setup.settings, m_review, m_checker,
                *m_messages, m_setup.readFile, m_setup.answers, this},
               m_actions)
    , m_search({*m_find, m_matches, *m_views.editor, *m_beside, m_reads, m_review, m_intake,
                m_style, m_setup.answers, this},
               m_actions)
    , m_memory({{.address = m_setup.store.address(), .password = m_setup.password},
                m_review,
                m_intake,
                *m_views.editor,
                *m_views.detail,
                m_style,
                m_setup.answers,
                this},
               m_actions)
    , m_storeControl({m_setup.store, m_reads, m_setup.writer, m_review, m_setup.answers, this,
                      m_setup.settings, m_style, m_setup.password},
                     m_actions)
    , m_ownership(
          {m_setup.writer, m_review, m_intake, *m_messages, *m_ownershipBar, m_setup.answers, this},
          m_actions)
    , m_outside({m_review, *m_views.editor, *m_outsideFold}, m_actions)
    , m_serving({m_setup.settings, m_style, m_setup.serveProgram}, m_actions)
    , m_help({.window = this,
              .folder = m_setup.data + u"/resources/help"_s,
              .language = QLocale().language() == QLocale::Vietnamese ? u"vi"_s : u"en"_s,
              .openOutside = [](const QUrl &address) { QDesktopServices::openUrl(address); }},
             m_actions)
    , m_tour({this, m_review, m_intake, m_setup.settings, m_setup.data + sampleDraft, m_texts,
              m_list, m_views.findings, m_views.detail},
             m_actions)
#ifdef MORAT_TYPESET
    , m_typeset({m_review, *m_typesetPane, m_actions, m_setup.answers, this, m_setup.pdfProgram})
#endif
{
    m_spoken = m_setup.settings.get<Setting::Language>();
    m_actions.takeKeys(m_setup.settings.get<Setting::Keys>());
    connect(&m_actions, &ActionRegistry::keysChanged, this,
            [this] { m_setup.settings.set<Setting::Keys>(m_actions.chosenKeys()); });
    initResources();
    PlainLabels::keep();
    ReadablePalette::keep();
    for (const auto &[setting, action] : settingActions) {
        if (m_setup.settings.isLocked(setting))
            m_actions.lock(action);
    }
    fillMenus(*menuBar(), m_actions);
    arrange();
    connectActions();
    connectMessages();
    connectControls();
    connectPanes();
#ifdef MORAT_TYPESET
    connectTypeset();
#endif
    nameHelpPages();
    explainEmptyPanes();
    connect(&m_actions, &ActionRegistry::keysChanged, this, &DeskWindow::explainEmptyPanes);
    m_messages->show(m_setup.notice, MessageBar::Tone::Notice);
    m_messages->show(m_style.notice(), MessageBar::Tone::Notice);
    refreshFrame();
    m_views.editor->setFocus(Qt::OtherFocusReason);
    zoom(0);
    m_checker.warmUp();
    m_reads.ask(
        [](const Store &store) {
            return store.page({.filter = {.unchecked = true}, .most = mostCounted});
        },
        this,
        [this](const Result<DraftPage> &page) {
            m_intake.countBacklog(page.value_or(DraftPage()).drafts);
        });
    m_intake.watch(m_setup.settings.get<Setting::WatchedFolder>());
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::resizeEvent(QResizeEvent *event) {
    QMainWindow::resizeEvent(event);
    foldPanes();
}

void DeskWindow::welcome() {
    openPaths({m_setup.data + sampleDraft});
    m_tour.offer();
}

void DeskWindow::openLast() {
    const QString path = m_setup.settings.get<Setting::LastDraft>();
    if (path.isEmpty() || !QFileInfo::exists(DraftAddress::of(path).file))
        return;
    m_reads.ask(
        [path](const Store &store) -> Result<bool> { return store.lastReading(path).draft != 0; },
        this,
        [this, path](const Result<bool> &isOnDesk) {
            // Somebody may have opened another one meanwhile.
            if (isOnDesk.value_or(false) && !m_review.session())
                showLast(path);
        });
}

void DeskWindow::showLast(const QString &path) {
    const int caret = m_setup.settings.get<Setting::LastCaret>();
    const auto place = [this, path, caret](const QString &shown) {
        if (shown == path)
            m_review.showPlace(
                {std::clamp(caret, 0, m_views.editor->document()->characterCount() - 1), 0});
        m_views.editor->setFocus(Qt::OtherFocusReason);
    };
    connect(&m_intake, &IntakeControl::draftShown, this, place, Qt::SingleShotConnection);
    m_intake.load(path);
}

void DeskWindow::rememberDesk() {
    const ReviewSession *session = m_review.session();
    m_setup.settings.set<Setting::LastDraft>(session ? session->path() : QString());
    m_setup.settings.set<Setting::LastCaret>(m_views.editor->textCursor().position());
    m_setup.settings.set<Setting::SideTab>(m_side->currentIndex());
}

void DeskWindow::comeForward(const QStringList &paths) {
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
    openPaths(paths);
}

void DeskWindow::refreshFrame() {
    const ReviewSession *session = m_review.session();
    setWindowTitle(session ? QString(QFileInfo(session->path()).fileName() + u" – Mo-rát"_s)
                           : u"Mo-rát"_s);
    if (!session) {
        for (QLabel *label : {m_unstored, m_progress, m_state, m_format})
            label->clear();
        return;
    }
    const ReviewControl::Progress progress = m_review.progress();
    m_progress->setText(tr("Handled %1/%2 · %n error(s) open", nullptr, progress.openErrors)
                            .arg(progress.handled)
                            .arg(progress.all));
    m_unstored->setText(session->isRefused() ? tr("%n step(s) not in the review database yet",
                                                  nullptr, int(session->pendingSteps()))
                                             : QString());
    if (const QString state = stateWord(session->state()); state != m_state->text()) {
        m_state->setText(state);
        announce(m_state, tr("State of the draft: %1").arg(state));
    }
    // Of most formats the charset is the format's own affair.
    const Draft &draft = session->draft();
    const bool tellsCharset =
        draft.format->charsetChoice == CharsetChoice::Open || draft.charset != Charset::Utf8;
    m_format->setText(
        tellsCharset ? QString(formatTitle(draft.format) + u" · "_s + charsetTitle(draft.charset))
                     : formatTitle(draft.format));
}

void DeskWindow::nameEditor() {
    const auto name = m_setup.answers.line(this, tr("Name that decisions carry:"),
                                           m_setup.settings.get<Setting::Author>());
    if (!name || name->trimmed().isEmpty())
        return;
    if (const auto fit = checkAuthorName(name->trimmed()); !fit) {
        m_messages->show(fit.error().message, MessageBar::Tone::Trouble, u"name"_s);
        return;
    }
    m_messages->settle(u"name"_s);
    m_setup.settings.set<Setting::Author>(name->trimmed());
    if (m_review.session())
        m_intake.load(m_review.session()->path());
}

void DeskWindow::zoom(int steps) {
    const int level = std::clamp(m_setup.settings.get<Setting::Zoom>() + steps, -6, 24);
    m_setup.settings.set<Setting::Zoom>(level);
    QFont font = m_views.editor->font();
    font.setPointSizeF(std::max(6.0, m_textSize + level));
    m_views.editor->setFont(font);
    m_original->setFont(font);
}

void DeskWindow::dragEnterEvent(QDragEnterEvent *event) {
    // Not as a move: then whoever lets go of a file would remove it.
    if (event->mimeData()->hasUrls()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void DeskWindow::dropEvent(QDropEvent *event) {
    m_intake.openDropped(*event->mimeData());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

bool DeskWindow::eventFilter(QObject *watched, QEvent *event) {
    // A field would take a file that is dropped on it as words: its path.
    if (event->type() == QEvent::DragEnter &&
        static_cast<QDragEnterEvent *>(event)->mimeData()->hasUrls()) {
        event->ignore();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void DeskWindow::closeEvent(QCloseEvent *event) {
    m_views.editor->commitComposition();
    if (!m_review.save() &&
        !m_setup.answers.confirm(this, {tr("Close without saving?"),
                                        tr("What was typed last could not be saved."),
                                        m_messages->messages(), tr("Close all the same")})) {
        event->ignore();
        return;
    }
    rememberDesk();
    m_setup.settings.set<Setting::Geometry>(saveGeometry());
    m_setup.settings.set<Setting::Columns>(m_columns->saveState());
    m_setup.settings.set<Setting::Rows>(m_rows->saveState());
    m_setup.settings.set<Setting::ShowInfos>(m_views.findings->filter().infos);
    event->accept();
}

} // namespace morat
