// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/DeskWindow.h"

#include "desktop/actions/DeskMenus.h"
#include "desktop/editor/GutterArea.h"
#include "desktop/intake/IntakeBar.h"
#include "desktop/look/Announcement.h"
#include "desktop/look/LevelLook.h"
#include "desktop/look/PlainLabels.h"
#include "desktop/look/ReadablePalette.h"
#include "desktop/shell/AboutPage.h"
#include "drafts/DraftAddress.h"
#include "drafts/DraftWriter.h"
#include "drafts/Formats.h"
#include "review/store/AuthorName.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

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
/// Letters of the interface's font that the text keeps beside it whatever panes there are.
constexpr int narrowestText = 40;
/// Drafts that are counted in the background after the start.
constexpr int mostCounted = 1000;
/// …two texts side by side; and those beside which there is still room for the list of drafts.
constexpr int narrowestPair = 80;
constexpr int narrowestPairBesideList = 130;
/// Pixels.
constexpr int narrowestList = 150;
constexpr int narrowestSide = 280;

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

void DeskWindow::arrange() {
    setWindowIcon(QIcon(u":/morat/icons/morat.svg"_s));
    setAcceptDrops(true);
    DraftEditor *editor = m_views.editor;
    editor->setFrameShape(QFrame::NoFrame);
    editor->setAcceptDrops(false);
    editor->setAccessibleName(tr("Text of the draft"));
    QFont reading = editor->font();
    reading.setFamilies({u"Noto Serif"_s, u"Source Serif 4"_s, u"Georgia"_s, u"serif"_s});
    m_textSize = reading.pointSizeF() + 3;
    editor->setFont(reading);
    m_original->setFont(reading);
    m_original->setFrameShape(QFrame::NoFrame);

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_ownershipBar);
    column->addWidget(m_returnBar);
    column->addWidget(m_versionBar);
    column->addWidget(m_besideBar);
    m_pair->addWidget(m_beside);
    m_pair->addWidget(m_texts);
    m_pair->setStretchFactor(0, 1);
    m_pair->setStretchFactor(1, 1);
    m_pair->setChildrenCollapsible(false);
#ifdef MORAT_TYPESET
    m_textAndPage->addWidget(m_pair);
    m_textAndPage->addWidget(m_typesetPane);
    m_textAndPage->setChildrenCollapsible(false);
    m_textAndPage->setStretchFactor(0, 1);
    m_textAndPage->setStretchFactor(1, 1);
    column->addWidget(m_textAndPage, 1);
#else
    column->addWidget(m_pair, 1);
#endif
    column->addWidget(m_outsideFold);
    column->addWidget(m_find);
    m_rows->addWidget(m_views.findings);
    m_rows->addWidget(m_views.detail);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({300, 360});
    m_findingsOrCard->addWidget(m_rows);
    m_findingsOrCard->addWidget(m_card);
    m_side->setDocumentMode(true);
    m_side->addTab(m_findingsOrCard, tr("Findings"));
    m_side->addTab(m_views.decisions, tr("Decided"));
    m_side->addTab(m_questions, tr("Questions"));
    // They fold where the window has no room for them: their own hints must not keep it wide.
    for (QWidget *pane : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_side)}) {
        pane->setSizePolicy(QSizePolicy::Ignored, pane->sizePolicy().verticalPolicy());
        pane->setMinimumWidth(1);
    }
    for (QWidget *part : {static_cast<QWidget *>(m_list), middle, static_cast<QWidget *>(m_side)})
        m_columns->addWidget(part);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({210, 700, 370});
    m_columns->setChildrenCollapsible(false);
    setCentralWidget(m_columns);
    statusBar()->addPermanentWidget(
        new IntakeBar(m_intake.intake(), m_actions[DeskAction::StopReading]));
    for (QLabel *label : {m_watched, m_busy, m_unstored, m_progress, m_state, m_format}) {
        label->setMinimumWidth(1);
        statusBar()->addPermanentWidget(label);
    }
    // Only now are they in one window, whose order counts.
    m_views.detail->tabAfter(m_views.findings->lastInTabOrder());
    // With its frame and title on the screen.
    constexpr int frame = 48;
    resize(1280, std::min(740, screen()->availableSize().height() - frame));
    restoreGeometry(m_setup.settings.get<Setting::Geometry>());
    m_columns->restoreState(m_setup.settings.get<Setting::Columns>());
    m_rows->restoreState(m_setup.settings.get<Setting::Rows>());
    m_side->setCurrentIndex(m_setup.settings.get<Setting::SideTab>());
}

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

void DeskWindow::nameHelpPages() {
    setHelpPage(m_list, u"drafts"_s);
    setHelpPage(m_views.editor, u"review"_s);
    setHelpPage(m_original, u"views"_s);
    setHelpPage(m_beside, u"views"_s);
    setHelpPage(m_besideBar, u"views"_s);
    setHelpPage(m_find, u"search"_s);
    setHelpPage(m_views.findings, u"review"_s);
    setHelpPage(m_views.detail, u"review"_s);
    setHelpPage(m_views.decisions, u"safety"_s);
    setHelpPage(m_questions, u"questions"_s);
    setHelpPage(m_card, u"finish"_s);
    setHelpPage(m_ownershipBar, u"versions"_s);
    setHelpPage(m_returnBar, u"newsroom"_s);
    setHelpPage(m_versionBar, u"versions"_s);
    setHelpPage(m_outsideFold, u"start"_s);
#ifdef MORAT_TYPESET
    setHelpPage(m_typesetPane, u"typeset"_s);
#endif
    setHelpPage(m_messages, u"trouble"_s);
}

void DeskWindow::connectPanes() {
    QAction *drafts = m_actions[DeskAction::ShowDrafts];
    QAction *side = m_actions[DeskAction::ShowSide];
    QAction *only = m_actions[DeskAction::OnlyText];
    for (QAction *action : {drafts, side, only})
        action->setCheckable(true);
    drafts->setChecked(!m_setup.settings.get<Setting::HidesDrafts>());
    side->setChecked(!m_setup.settings.get<Setting::HidesSide>());
    connect(drafts, &QAction::toggled, this, [this](bool isShown) {
        m_setup.settings.set<Setting::HidesDrafts>(!isShown);
        foldPanes();
    });
    connect(side, &QAction::toggled, this, [this](bool isShown) {
        m_setup.settings.set<Setting::HidesSide>(!isShown);
        foldPanes();
    });
    connect(only, &QAction::toggled, this, [this] { foldPanes(); });
    connect(m_columns, &QSplitter::splitterMoved, this, [this] { foldPanes(); });
    connect(&m_besideControl, &BesideControl::shownChanged, this, [this] {
        // The other panes give way to two texts, and have their room again afterwards.
        if (m_besideControl.isShown())
            m_columnsOfOne = m_columns->sizes();
        foldPanes();
        if (!m_besideControl.isShown() && !m_columnsOfOne.isEmpty())
            m_columns->setSizes(std::exchange(m_columnsOfOne, {}));
    });
    foldPanes();
}

void DeskWindow::foldPanes() {
    const bool isOnly = m_actions[DeskAction::OnlyText]->isChecked();
    const int letter = fontMetrics().averageCharWidth();
    const bool isPair = m_besideControl.isShown();
    // Numbers and kinds of paragraphs stand beside the letters.
    const int gutter = m_views.editor->findChild<GutterArea *>()->neededWidth();
    // A typeset page stands between the text and the panes.
    int besideText = gutter;
#ifdef MORAT_TYPESET
    if (!m_typesetPane->isHidden())
        besideText += m_typesetPane->minimumWidth() + m_textAndPage->handleWidth();
#endif
    const int text = besideText + letter * (isPair ? narrowestPair : narrowestText);
    const int textBesideList =
        besideText + letter * (isPair ? narrowestPairBesideList : narrowestText);
    const int side = std::max(narrowestSide, m_side->minimumSizeHint().width());
    const int list = std::max(narrowestList, m_list->minimumSizeHint().width());
    const bool showsSide =
        !isOnly && m_actions[DeskAction::ShowSide]->isChecked() && width() >= text + side;
    const bool showsList = !isOnly && m_actions[DeskAction::ShowDrafts]->isChecked() &&
                           width() >= textBesideList + list + (showsSide ? side : 0);
    m_side->setVisible(showsSide);
    m_list->setVisible(showsList);
    if (const QWidget *focus = focusWidget(); focus && !focus->isVisibleTo(this))
        m_views.editor->setFocus(Qt::OtherFocusReason);
    // Panes that are wider than they need give way to the text.
    QList<int> sizes = m_columns->sizes();
    const int handles = 2 * m_columns->handleWidth();
    const int taken = (showsList ? sizes[0] : 0) + (showsSide ? sizes[2] : 0);
    const bool isTooNarrow = (showsList && sizes[0] < list) || (showsSide && sizes[2] < side);
    if (width() - taken - handles >= text && !isTooNarrow)
        return;
    const int room = width() - handles - text;
    sizes[2] = std::clamp(sizes[2], side, std::max(side, room - (showsList ? sizes[0] : 0)));
    sizes[0] = std::clamp(sizes[0], list, std::max(list, room - (showsSide ? sizes[2] : 0)));
    sizes[1] = width() - handles - (showsList ? sizes[0] : 0) - (showsSide ? sizes[2] : 0);
    m_columns->setSizes(sizes);
}

#ifdef MORAT_TYPESET
void DeskWindow::connectTypeset() {
    // Page and text need the room; the other panes come back with their keys, or afterwards.
    QAction *only = m_actions[DeskAction::OnlyText];
    connect(&m_typeset, &TypesetControl::opened, this, [this, only] {
        if (only->isChecked())
            return;
        only->setChecked(true);
        m_isOnlyForPage = true;
        m_textAndPage->setSizes({m_textAndPage->width() / 2, m_textAndPage->width() / 2});
    });
    connect(&m_typeset, &TypesetControl::closed, this, [this, only] {
        if (std::exchange(m_isOnlyForPage, false))
            only->setChecked(false);
        else
            foldPanes();
    });
    connect(only, &QAction::toggled, this, [this](bool isOnly) {
        if (!isOnly)
            m_isOnlyForPage = false;
    });
    connect(&m_typeset, &TypesetControl::said, this, [this](const QString &words) {
        statusBar()->showMessage(words, 8000);
        announce(statusBar(), words);
    });
}
#endif

void DeskWindow::resizeEvent(QResizeEvent *event) {
    QMainWindow::resizeEvent(event);
    foldPanes();
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
    connect(&m_draftList, &DraftListControl::listed, this,
            [this] { m_messages->settle(u"list"_s); });
    connect(&m_storeControl, &StoreControl::failed, this, trouble);
    connect(&m_memory, &MemoryControl::said, this, say);
    connect(&m_memory, &MemoryControl::failed, this, trouble);
    connect(&m_storeControl, &StoreControl::noticed, this, notice);
    connect(&m_setup.writer, &StepWriter::troubled, this, trouble);
    connect(&m_setup.writer, &StepWriter::relieved, m_messages, &MessageBar::dismiss);
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

void DeskWindow::explainEmptyPanes() {
    const auto key = [this](DeskAction id) { return m_actions.keyOrName(id); };
    m_views.editor->setPlaceholderText(
        tr("The text of a draft is read, corrected and written here. %1 opens files, %2 makes a "
           "draft of what was copied; files can be dropped here.")
            .arg(key(DeskAction::Open), key(DeskAction::NewFromClipboard)));
    m_list->setEmptyWords(
        tr("The drafts that you work on stand here, with their state and what is open in them. %1 "
           "opens files, %2 a folder.")
            .arg(key(DeskAction::Open), key(DeskAction::OpenFolder)),
        tr("No draft is like that. Choose “All drafts”, or look for other words."));
    m_views.findings->setEmptyWords(
        tr("What is found in a draft stands here, by kind, errors first. %1 opens drafts.")
            .arg(key(DeskAction::Open)));
    m_views.decisions->setEmptyWords(
        tr("What you decide or write stands here, the latest first, and can be taken back one by "
           "one. Below are words that are always accepted, and rules that are off."));
    m_questions->setEmptyWords(
        tr("What you ask the author stands here, with the answers. %1 asks about the words at the "
           "caret; the questions go along when the draft is exported with tracked changes.")
            .arg(key(DeskAction::AskAuthor)));
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
    m_format->setText(formatName(session->draft().format) + u" · "_s +
                      charsetTitle(session->draft().charset));
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
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void DeskWindow::dropEvent(QDropEvent *event) {
    m_intake.openDropped(*event->mimeData());
    event->acceptProposedAction();
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
