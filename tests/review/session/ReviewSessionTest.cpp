// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/ReviewSession.h"
#include "SpellDraft.h"
#include "checks/typography/NoBreakSpaceCheck.h"
#include "review/output/CorrectionReport.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ReviewSessionTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ReviewSession> m_session;
    QString m_path;
    Engine m_engine = markWordsEngine();

    void check() {
        const Snapshot snapshot = m_session->snapshot();
        QVERIFY(m_session->takeFindings(snapshot.revision, m_engine.check(snapshot.text.text())));
    }

    void open(const QByteArray &bytes) {
        m_session.reset();
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        auto session = ReviewSession::open(*readDraftFile(m_path), m_path, *m_store, u"Lan"_s);
        QVERIFY(session);
        m_session = std::move(*session);
        check();
    }

    QString text() const { return m_session->text().current(); }

private slots:
    void init() {
        static int number = 0;
        ++number;
        m_path = m_folder.filePath(u"bai-%1.txt"_s.arg(number));
        auto opened = Store::open(m_folder.filePath(u"kho-%1.sqlite"_s.arg(number)));
        QVERIFY(opened);
        m_store = std::move(opened->store);
    }

    void cleanup() {
        m_session.reset();
        m_store.reset();
    }

    void acceptsASuggestionAndTakesItBack() {
        open("Tít\nchủ chương này, chủ chương kia, 5 tỷ\n");
        QCOMPARE(m_session->openCount(Level::Error), 2);
        QCOMPARE(m_session->state(), WorkflowState::New);
        QSignalSpy replaced(m_session.get(), &ReviewSession::textReplaced);
        QVERIFY(m_session->accept(0, 1));
        QCOMPARE(text(), u"Tít\nchủ chướng này, chủ chương kia, 5 tỷ"_s);
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QCOMPARE(m_session->findings().size(), 2);
        QCOMPARE(text().mid(m_session->findings()[0].place.start, 6), u"chương"_s);
        QVERIFY(m_session->undo());
        QCOMPARE(text(), u"Tít\nchủ chương này, chủ chương kia, 5 tỷ"_s);
        QCOMPARE(m_session->findings().size(), 3);
        QVERIFY(m_session->decisions().isEmpty());
        QVERIFY(m_session->redo());
        QCOMPARE(text(), u"Tít\nchủ chướng này, chủ chương kia, 5 tỷ"_s);
        QCOMPARE(m_session->decisions().size(), 1);
        QVERIFY(!m_session->accept(0, 9));
    }

    void convertsADraftToUnicodeAsOneStep() {
        // "Xã Đồng Hạ có chương này" in TCVN3.
        const QByteArray bytes = "X\xb7 \xa7\xe5ng H\xb9 c\xe3 ch\xad\xac"
                                 "ng n\xb5y\n";
        const QByteArray unicode = "Xã Đồng Hạ có chương này\n";
        open(bytes);
        QCOMPARE(text(), u"Xã Đồng Hạ có chương này"_s);
        QCOMPARE(m_session->findings().size(), 2);
        QCOMPARE(m_session->findings()[0].finding.rule, legacyCharsetRule);
        QCOMPARE(m_session->correctedInPart()->bytes, bytes);
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->isConverted());
        check();
        QCOMPARE(m_session->findings().size(), 2);
        QCOMPARE(m_session->status(m_session->findings()[0].finding), FindingStatus::Converted);
        QVERIFY(!m_session->isOpen(0));
        QCOMPARE(m_session->correctedInPart()->bytes, unicode);
        // One step, whichever way it is taken back.
        QVERIFY(m_session->undo());
        QVERIFY(m_session->isOpen(0));
        QCOMPARE(m_session->correctedInPart()->bytes, bytes);
        QVERIFY(m_session->redo());
        QCOMPARE(m_session->correctedInPart()->bytes, unicode);
        QVERIFY(m_session->takeBack(m_session->decisions().first().id));
        QCOMPARE(m_session->correctedInPart()->bytes, bytes);
        // With everything else at once, and kept when the draft is opened again.
        check();
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->accept(1, 0));
        open(bytes);
        QVERIFY(m_session->isConverted());
        QCOMPARE(m_session->correctedInPart()->bytes,
                 QByteArray(unicode).replace("chương", "trương"));
        // The exported file, laid over the draft, is a new version with nothing to convert.
        open(unicode);
        QCOMPARE(m_session->correctedInPart()->bytes,
                 QByteArray(unicode).replace("chương", "trương"));
        check();
        QVERIFY(m_session->findings().isEmpty());
    }

    void makesCorrectionsAgainAtTheFirstCheckOfANewVersion() {
        const QByteArray before = "Tít\nchủ chương này rất hay\n";
        const QByteArray after = "Tít\nchủ chương này rất hay, thêm một vế\n";
        const auto keyOf = [this] { return m_session->findings().constFirst().finding.key; };
        open(before);
        const QString key = keyOf();
        QVERIFY(m_session->accept(0, 0));
        m_session.reset();
        // The new version is entered, and closed before it was checked: a batch does that.
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(after);
        file.close();
        QVERIFY(ReviewSession::open(*readDraftFile(m_path), m_path, *m_store, u"Lan"_s));
        open(after);
        QVERIFY2(text().contains(u"chủ trương này rất hay, thêm"_s), qPrintable(text()));
        // Taken back, it is not made a second time.
        QVERIFY(m_session->undo());
        open(after);
        QCOMPARE(keyOf(), key);
        QVERIFY2(text().contains(u"chủ chương này"_s), qPrintable(text()));
    }

    void carriesOverWhatWasCutShort() {
        open("Tít\nchủ chương này\nđoạn sau\n");
        QVERIFY(m_session->accept(0, 0));
        m_session.reset();
        const QByteArray after = "Tít\nchủ chương này\nđoạn khác\n";
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(after);
        file.close();
        // Entered, and then the power failed.
        QVERIFY(m_store->enter(*readDraftFile(m_path), m_path, u"Tít"_s));
        open(after);
        QCOMPARE(text(), u"Tít\nchủ trương này\nđoạn khác"_s);
    }

    void readsTheDraftAgainInAnotherCharset() {
        const QByteArray bytes = "m\xf1 m\xf1 m\xf1\n"; // mủ in TCVN3, mự in VISCII
        open(bytes);
        const QString guessed = charsetName(m_session->draft().charset);
        QVERIFY(guessed != charsetName(Charset::Viscii));
        m_session.reset();
        auto chosen = ReviewSession::open(*readDraftFile(m_path, Charset::Viscii), m_path, *m_store,
                                          u"Lan"_s);
        QVERIFY(chosen);
        QCOMPARE((*chosen)->text().current(), u"mự mự mự"_s);
        // The file is the same: nobody is told that it has changed.
        QCOMPARE((*chosen)->notices().size(), 1);
        QVERIFY((*chosen)->notices().constFirst().contains(
            u"another charset than last time (VISCII)"_s));
        // The choice is kept as long as the file is the same.
        Store::LastReading last = m_store->lastReading(m_path);
        QCOMPARE(last.charset, u"VISCII"_s);
        QCOMPARE(readDraftFileAgain(m_path, last.charset, last.contentHash)->charset,
                 Charset::Viscii);
        chosen->reset();
        open("Chợ mới\n");
        QCOMPARE(text(), u"Chợ mới"_s);
        QCOMPARE(readDraftFileAgain(m_path, last.charset, last.contentHash)->charset,
                 Charset::Utf8);
    }

    /// Version 0.1.0 read pages with their menus. What was corrected then stands where it stood.
    void bringsOverWhatWasDecidedOnMoreOfAPage_data() {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        const auto row = [](const char *name, PageExtent before, PageExtent after) {
            QTest::newRow(name) << int(before) << int(after);
        };
        row("0.1.0, rồi bài", PageExtent::AsExport, PageExtent::Article);
        row("cả trang, rồi bài", PageExtent::WholePage, PageExtent::Article);
        row("bài, rồi cả trang", PageExtent::Article, PageExtent::WholePage);
    }
    void bringsOverWhatWasDecidedOnMoreOfAPage() {
        QFETCH(const int, before);
        QFETCH(const int, after);
        const QString line =
            u"<p>Từ sáng sớm bà con đã xuống chợ, ai cũng gánh đầy hàng trên vai.</p>"_s;
        const QByteArray page =
            u"<html><body><div class='menu'><a href='/1'>Mục một</a><p><a href='/2'>Mục hai</a></p>"
            "<p><a href='/3'>Mục ba</a></p></div><h1>Chợ phiên</h1><div class='detail-content'>%1"
            "<p>Xã thông qua chủ chương mới, dân đồng ý cả.</p>%1%1</div><footer>Chân trang"
            "</footer></body></html>"_s.arg(line)
                .toUtf8();
        const QString path = m_folder.filePath(u"trang-%1-%2.html"_s.arg(before).arg(after));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page) == page.size());
        file.close();
        const auto opened = [&](int extent) {
            return ReviewSession::open(*readPageFile(path, {}, PageExtent(extent)), path, *m_store,
                                       u"Lan"_s);
        };
        auto session = opened(before);
        QVERIFY(session);
        m_session = std::move(*session);
        check();
        QCOMPARE(m_session->openCount(Level::Error), 1);
        for (qsizetype i = 0; i < m_session->findings().size(); ++i) {
            if (m_session->findings().at(i).finding.level == Level::Error)
                QVERIFY(m_session->accept(i, 0));
        }
        const QString old = text();
        QVERIFY(old.contains(u"chủ trương mới"_s));
        m_session.reset();
        session = opened(after);
        QVERIFY(session);
        m_session = std::move(*session);
        QVERIFY(text() != old);
        QVERIFY(text().contains(u"Xã thông qua chủ trương mới, dân đồng ý cả."_s));
        QCOMPARE(m_session->correctedInPart()->bytes,
                 QByteArray(page).replace("chủ chương", "chủ trương"));
        QVERIFY(m_session->notices().constFirst().contains(u"of the page is read than"_s));
        // The same reading again is no new version.
        m_session.reset();
        session = opened(after);
        QVERIFY(session && (*session)->notices().isEmpty());
        m_session = std::move(*session);
    }

    /// What is read of a page is chosen to and fro; what was done in one reading is there in the
    /// other, and what only the whole page has waits there.
    void keepsWhatWasDoneInEachReadingOfAPage() {
        const QString line =
            u"<p>Từ sáng sớm bà con đã xuống chợ, ai cũng gánh đầy hàng trên vai.</p>"_s;
        const QByteArray page =
            u"<html><body><div class='menu'><a href='/1'>Mục chủ chương</a><p><a href='/2'>Mục hai"
            "</a></p><p><a href='/3'>Mục ba</a></p></div><h1>Chợ phiên</h1><div "
            "class='detail-content'>%1<p>Xã thông qua chủ chương mới, dân đồng ý cả.</p>%1<p>Lễ "
            "hội "
            "kéo dài ba ngày, khách đến đông.</p>%1</div><footer>Chân trang cũ</footer></body>"
            "</html>"_s.arg(line)
                .toUtf8();
        const QString path = m_folder.filePath(u"trang-hai-cach.html"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page) == page.size());
        file.close();
        const auto read = [&](PageExtent extent) {
            m_session.reset();
            auto session =
                ReviewSession::open(*readPageFile(path, {}, extent), path, *m_store, u"Lan"_s);
            QVERIFY(session);
            m_session = std::move(*session);
            check();
        };
        const auto typeOver = [this](const QString &old, const QString &now) {
            const qsizetype at = text().indexOf(old);
            QVERIFY(at >= 0);
            m_session->typed({at, old.size()}, now);
            QVERIFY(m_session->saveTyping());
        };
        read(PageExtent::Article);
        typeOver(u"ba ngày"_s, u"bốn ngày"_s);
        read(PageExtent::WholePage);
        QVERIFY(text().contains(u"bốn ngày"_s));
        // Outside the article: a finding is accepted, a word is typed. In it: both, too.
        QCOMPARE(m_session->openCount(Level::Error), 2);
        QVERIFY(m_session->accept(0, 0));
        typeOver(u"Chân trang cũ"_s, u"Chân trang mới"_s);
        typeOver(u"bốn ngày"_s, u"năm ngày"_s);
        const QString whole = text();
        QVERIFY(whole.contains(u"Mục chủ trương"_s));
        read(PageExtent::Article);
        // The last word on the article, and no correction that was decided elsewhere.
        QVERIFY2(text().contains(u"năm ngày"_s), qPrintable(text()));
        QVERIFY(text().contains(u"thông qua chủ chương mới"_s));
        QCOMPARE(m_session->correctedInPart()->bytes,
                 QByteArray(page).replace("ba ngày", "năm ngày"));
        QVERIFY2(m_session->notices().join(u'|').contains(u"2 edit(s) stand in lines"_s),
                 qPrintable(m_session->notices().join(u'|')));
        QCOMPARE(m_session->notices().size(), 2);
        typeOver(u"năm ngày"_s, u"sáu ngày"_s);
        QCOMPARE(m_session->openCount(Level::Error), 1);
        QVERIFY(m_session->accept(0, 0));
        read(PageExtent::WholePage);
        QCOMPARE(text(), QString(whole)
                             .replace(u"năm ngày"_s, u"sáu ngày"_s)
                             .replace(u"chủ chương"_s, u"chủ trương"_s));
        // The decisions stand at their words, and are taken back there.
        const QList<Decision> decisions = m_session->decisions();
        QCOMPARE(decisions.size(), 2);
        for (const Decision &decision : decisions)
            QVERIFY(m_session->takeBack(decision.id));
        QCOMPARE(text(), QString(whole)
                             .replace(u"năm ngày"_s, u"sáu ngày"_s)
                             .replace(u"chủ trương"_s, u"chủ chương"_s));
    }

    void acceptsAllOfOneKindAsOneStep() {
        open("chương một\nXÓA\nchương hai tỷ\nchương\n");
        QCOMPARE(*m_session->acceptAllLike(0, [](qsizetype) { return true; }), 3);
        QCOMPARE(text(), u"trương một\nXÓA\ntrương hai tỷ\ntrương"_s);
        QVERIFY(m_session->undo());
        QCOMPARE(text(), u"chương một\nXÓA\nchương hai tỷ\nchương"_s);
        QVERIFY(!m_session->canUndo());
        QVERIFY(m_session->redo());
        QCOMPARE(text(), u"trương một\nXÓA\ntrương hai tỷ\ntrương"_s);
        QCOMPARE(m_session->correctedInPart()->bytes,
                 QByteArray("trương một\nXÓA\ntrương hai tỷ\ntrương\n"));
    }

    /// One finding speaks for all odd spaces of a draft, and is one act, of which each place can
    /// be taken back alone.
    void mendsAllOddSpacesAsOneStep_data() {
        QTest::addColumn<bool>("isOfAKind");
        QTest::newRow("its suggestion") << false;
        QTest::newRow("all of its kind") << true;
    }
    void mendsAllOddSpacesAsOneStep() {
        QFETCH(const bool, isOfAKind);
        std::vector<std::unique_ptr<const Check>> checks;
        checks.push_back(std::make_unique<NoBreakSpaceCheck>());
        m_engine = Engine(std::move(checks));
        const QByteArray source = "Xã\u00A0Đồng Hạ \nhọp\u00A0chợ, 20\u00A0kg\u00A0vải\u00A0\n";
        open(source);
        QCOMPARE(m_session->findings().size(), 1);
        if (isOfAKind)
            QCOMPARE(*m_session->acceptAllLike(0, [](qsizetype) { return true; }), 4);
        else
            QVERIFY(m_session->accept(0, 0));
        const QString mended = u"Xã Đồng Hạ \nhọp chợ, 20\u00A0kg vải"_s;
        QCOMPARE(text(), mended);
        QCOMPARE(m_session->decisions().size(), 4);
        QCOMPARE(m_session->correctedInPart()->bytes, (mended + u'\n').toUtf8());
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->correctedInPart()->bytes, source);
        QVERIFY(m_session->redo());
        QCOMPARE(text(), mended);
        check();
        QVERIFY(m_session->findings().isEmpty());
        QVERIFY(m_session->takeBack(m_session->decisions().first().id));
        QCOMPARE(text().count(u'\u00A0'), 2);
        m_engine = markWordsEngine();
    }

    void acceptsNothingThatTheEditorDoesNotSee() {
        open("chương một\nchương hai\nchương ba\n");
        QCOMPARE(*m_session->acceptAllLike(0, [](qsizetype index) { return index != 1; }), 2);
        QCOMPARE(text(), u"trương một\nchương hai\ntrương ba"_s);
        QCOMPARE(*m_session->acceptAllLike(0, [](qsizetype) { return false; }), 0);
        QCOMPARE(m_session->decisions().size(), 2);
    }

    /// Lists of findings are made anew for what is announced: not for every key.
    void saysWhichKeysTakeAFindingAway() {
        open("Tít\nchương một, chương hai\n");
        QCOMPARE(m_session->findings().size(), 2);
        Changes announced;
        connect(m_session.get(), &ReviewSession::changed, this,
                [&announced](Changes what) { announced = what; });
        m_session->typed({0, 0}, u"A"_s);
        QVERIFY(announced.testFlag(Change::Text));
        QVERIFY(!announced.testFlag(Change::Findings));
        QCOMPARE(text().mid(m_session->findings()[0].place.start, 6), u"chương"_s);
        m_session->typed({7, 0}, u"x"_s);
        QCOMPARE(m_session->findings().size(), 1);
        QVERIFY(announced.testFlag(Change::Findings));
        m_session->typed({8, 0}, u"y"_s);
        QVERIFY(!announced.testFlag(Change::Findings));
    }

    void hasOneHistoryForTypingAndDecisions() {
        open("chương một\n");
        m_session->typed({10, 0}, u"!"_s);
        QVERIFY(m_session->accept(0, 0));
        m_session->typed({0, 6}, u"sửa"_s);
        QCOMPARE(text(), u"sửa một!"_s);
        QVERIFY(m_session->undo());
        QCOMPARE(text(), u"trương một!"_s);
        QVERIFY(m_session->undo());
        QCOMPARE(text(), u"chương một!"_s);
        QVERIFY(m_session->decisions().isEmpty());
        QVERIFY(m_session->undo());
        QCOMPARE(text(), u"chương một"_s);
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_session->redo());
        QCOMPARE(text(), u"sửa một!"_s);
        QCOMPARE(m_session->decisions().size(), 1);
    }

    void ignoresAtFourScopes() {
        open("chương tỷ\nchương tỷ\n");
        QVERIFY(m_session->dismiss(0, Verb::IgnoreOnce));
        QCOMPARE(m_session->openCount(Level::Error), 1);
        QCOMPARE(m_session->status(m_session->findings()[0].finding), FindingStatus::IgnoredOnce);
        QVERIFY(m_session->dismiss(2, Verb::IgnoreInArticle));
        QCOMPARE(m_session->openCount(Level::Error), 0);
        QVERIFY(m_session->undo());
        QVERIFY(m_session->dismiss(2, Verb::AlwaysAcceptWord));
        QVERIFY(m_store->words().contains(u"chương"_s));
        QCOMPARE(m_session->openCount(Level::Error), 0);
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->openCount(Level::Error), 1);
        QVERIFY(m_session->dismiss(1, Verb::SwitchRuleOff));
        QCOMPARE(m_session->openCount(Level::Warning), 0);
        QVERIFY(m_session->undo());
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->openCount(Level::Error), 2);
        QCOMPARE(m_session->openCount(Level::Warning), 2);
    }

    void keepsAnIgnoredPlaceWhenItsNeighbourIsCorrected() {
        open("chương tỷ đồng\n");
        QVERIFY(m_session->dismiss(1, Verb::IgnoreOnce));
        QVERIFY(m_session->accept(0, 0));
        check();
        QCOMPARE(m_session->findings().size(), 1);
        QVERIFY(!m_session->isOpen(0));
        open("chương tỷ đồng\n");
        QCOMPARE(text(), u"trương tỷ đồng"_s);
        QVERIFY(!m_session->isOpen(0));
    }

    void takesBackOneDecisionOutOfMany() {
        open("chương một tỷ\nXÓA\n");
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->accept(0, 0));
        check();
        QVERIFY(m_session->accept(0, 0));
        QCOMPARE(text(), u"trương một tỉ"_s);
        const QList<Decision> made = m_session->decisions();
        QVERIFY(m_session->takeBack(made[2].id));
        QCOMPARE(text(), u"trương một tỉ\nXÓA"_s);
        QVERIFY(m_session->takeBack(made[0].id));
        QCOMPARE(text(), u"chương một tỉ\nXÓA"_s);
        QVERIFY(!m_session->takeBack(made[0].id));
        QVERIFY(m_session->undo());
        QCOMPARE(text(), u"trương một tỉ\nXÓA"_s);
        QCOMPARE(m_session->decisions().size(), 2);
    }

    void dropsFindingsOfAnOlderText() {
        open("chương\n");
        const Snapshot snapshot = m_session->snapshot();
        m_session->typed({0, 0}, u"A"_s);
        QVERIFY(!m_session->takeFindings(snapshot.revision, {}));
        QVERIFY(!m_session->isChecked());
    }

    void bringsEverythingBackWhenOpenedAgain() {
        open("chương một\nchương hai tỷ\n");
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->editInPlace(0, u"phần"_s));
        m_session->typed({0, 0}, u"Mới "_s);
        QVERIFY(m_session->saveTyping());
        check();
        QVERIFY(m_session->dismiss(0, Verb::IgnoreInArticle));
        open("chương một\nchương hai tỷ\n");
        QCOMPARE(text(), u"Mới trương một\nphần hai tỷ"_s);
        QCOMPARE(m_session->decisions().size(), 3);
        QCOMPARE(m_session->openCount(Level::Warning), 0);
        QCOMPARE(m_session->state(), WorkflowState::InReview);
    }

    void bringsDecisionsOverToANewVersionOfTheFile() {
        open("Tít\nđoạn giữ chương này\nđoạn đổi chương kia nữa\nbỏ qua tỷ này\n");
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->dismiss(0, Verb::IgnoreOnce));
        open("Tít\nthêm đầu\nđoạn giữ chương này\nđoạn đổi chương kia nữa và thêm\n"
             "bỏ qua tỷ này\n");
        QCOMPARE(text(), u"Tít\nthêm đầu\nđoạn giữ trương này\nđoạn đổi trương kia nữa và thêm\n"
                         "bỏ qua tỷ này"_s);
        check();
        QCOMPARE(m_session->openCount(Level::Error), 0);
        QCOMPARE(m_session->openCount(Level::Warning), 0);
        QVERIFY(!m_session->notices().isEmpty());
    }

    void walksTheStatesAndExports() {
        open("chương\r\nXÓA\r\n");
        QVERIFY(
            !m_session->exportTo(m_folder.filePath(u"ra.txt"_s), *m_session->correctedInPart()));
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->moveTo(WorkflowState::Reviewed));
        const QString out = m_folder.filePath(u"ra.txt"_s);
        QVERIFY(m_session->exportTo(out, *m_session->correctedInPart()));
        QCOMPARE(m_session->state(), WorkflowState::Exported);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("trương\r\n"));
        m_session->typed({0, 0}, u"A"_s);
        QVERIFY(m_session->saveTyping());
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QCOMPARE(m_store->transitions(m_session->draftId())->size(), 4);
    }

    /// Who says no name is not taken for the first reader, who said none either.
    void whoSaysNoNameIsNotTheFirstReader() {
        open("chương một\n");
        m_session.reset();
        auto nameless = ReviewSession::open(*readDraftFile(m_path), m_path, *m_store, QString());
        QVERIFY(nameless);
        m_session = std::move(*nameless);
        check();
        QVERIFY(m_session->moveTo(WorkflowState::InReview));
        QVERIFY(m_session->moveTo(WorkflowState::SecondReading));
        QVERIFY(m_session->moveTo(WorkflowState::Returned, u"Ai nói?"_s));
    }

    /// Who reads a draft second sees what the first decided, and can take it back; neither that nor
    /// a decision gives the draft back to the first.
    void aSecondReaderSeesAndTakesBack() {
        open("chương một, chương hai\n");
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->moveTo(WorkflowState::SecondReading));
        // Who handed it on neither signs nor returns it.
        QVERIFY(!m_session->moveTo(WorkflowState::Reviewed));
        QVERIFY(!m_session->moveTo(WorkflowState::Returned, u"Ai nói?"_s));
        QCOMPARE(m_session->state(), WorkflowState::SecondReading);
        m_session.reset();
        auto second = ReviewSession::open(*readDraftFile(m_path), m_path, *m_store, u"Mai"_s);
        QVERIFY(second);
        m_session = std::move(*second);
        check();
        QCOMPARE(m_session->state(), WorkflowState::SecondReading);
        QCOMPARE(m_session->decisions().size(), 1);
        QCOMPARE(m_session->decisions().first().author, u"Lan"_s);
        QVERIFY(m_session->accept(0, 0));
        QCOMPARE(m_session->state(), WorkflowState::SecondReading);
        QVERIFY(m_session->takeBack(m_session->decisions().first().id));
        QCOMPARE(m_session->state(), WorkflowState::SecondReading);
        QVERIFY(!m_session->moveTo(WorkflowState::Returned)); // not without a note
        QVERIFY(m_session->moveTo(WorkflowState::Returned, u"Ai nói?"_s));
        QCOMPARE(m_store->transitions(m_session->draftId())->last().note, u"Ai nói?"_s);
        // Whoever goes on with it takes it into review.
        m_session->typed({0, 0}, u"A"_s);
        QVERIFY(m_session->saveTyping());
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QVERIFY(!m_session->moveTo(WorkflowState::New));
    }

    /// Taking a decision back opens a draft that was done; undo brings its state back with it.
    void bringsTheStateBackWithTheStep() {
        open("chương một, chương hai\n");
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->moveTo(WorkflowState::Reviewed));
        QVERIFY(m_session->moveTo(WorkflowState::Exported));
        const QString exported = text();
        QVERIFY(m_session->takeBack(m_session->decisions().first().id));
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QVERIFY(m_session->undo());
        QCOMPARE(text(), exported);
        QCOMPARE(m_session->state(), WorkflowState::Exported);
        QVERIFY(m_session->redo());
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->state(), WorkflowState::Exported);
        // A draft that somebody took into review meanwhile stays there.
        QVERIFY(m_session->redo());
        QVERIFY(m_session->moveTo(WorkflowState::Reviewed));
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        // What was typed before the step is not in what was exported.
        open("chương một, chương hai\n");
        QVERIFY(m_session->moveTo(WorkflowState::Reviewed));
        m_session->typed({0, 0}, u"A"_s);
        check();
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->state(), WorkflowState::InReview);
    }

    void changesNothingWhenTheStoreRefuses() {
        open("chương một\n");
        const QString name = QSqlDatabase::connectionNames().constFirst();
        QSqlQuery query(QSqlDatabase::database(name, false));
        QVERIFY(query.exec(u"PRAGMA query_only = ON"_s));
        QSignalSpy replaced(m_session.get(), &ReviewSession::textReplaced);
        const auto refused = m_session->accept(0, 0);
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(text(), u"chương một"_s);
        QCOMPARE(replaced.size(), 0);
        QVERIFY(m_session->decisions().isEmpty());
        QCOMPARE(m_session->findings().size(), 1);
        QVERIFY(!m_session->canUndo());
        QVERIFY(query.exec(u"PRAGMA query_only = OFF"_s));
        QVERIFY(m_session->accept(0, 0));
        QCOMPARE(text(), u"trương một"_s);
    }

    /// A new draft's first decision takes it into review: both are one record.
    void announcesAnActOnceWithAllThatItChanged() {
        open("chương một\n");
        QList<Changes> announced;
        connect(m_session.get(), &ReviewSession::changed, this,
                [&announced](Changes what) { announced.append(what); });
        const auto last = [&announced] { return announced.takeFirst(); };
        const Changes act = Change::Findings | Change::Decisions | Change::History;
        QVERIFY(m_session->accept(0, 0));
        QCOMPARE(announced.size(), 1);
        QCOMPARE(last(), act | Change::Text | Change::State);
        QVERIFY(m_session->undo());
        QCOMPARE(announced.size(), 1);
        QCOMPARE(last(), act | Change::Text);
        QVERIFY(m_session->dismiss(0, Verb::IgnoreOnce));
        QCOMPARE(announced.size(), 1);
        QCOMPARE(last(), act);
        m_session->typed({0, 0}, u"A"_s);
        QCOMPARE(announced.size(), 1);
        QCOMPARE(last(), Change::Text | Change::History); // the finding only went along
        QVERIFY(m_session->saveTyping());
        QVERIFY(announced.isEmpty());
        check();
        QCOMPARE(last(), Changes(Change::Findings));
        QVERIFY(m_session->moveTo(WorkflowState::Reviewed));
        QCOMPARE(last(), Changes(Change::State));
        m_session->disconnect(this);
    }

    /// What arises after the opening is said when it arises.
    void saysThatCorrectionsWereMadeAgain() {
        open("Tít\nchủ chương này rất hay\n");
        QVERIFY(m_session->accept(0, 0));
        m_session.reset();
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Tít\nchủ chương này rất hay, thêm một vế\n");
        file.close();
        auto session = ReviewSession::open(*readDraftFile(m_path), m_path, *m_store, u"Lan"_s);
        QVERIFY(session);
        m_session = std::move(*session);
        QStringList said;
        connect(m_session.get(), &ReviewSession::noticed, this,
                [&said](const QString &message) { said.append(message); });
        check();
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().startsWith(u"1 correction(s)"_s), qPrintable(said.first()));
        m_session->disconnect(this);
    }

    void listsCorrectionsForTheAuthor() {
        open("đây là chương & một\nkhông đổi\n");
        QVERIFY(m_session->accept(0, 0));
        const qsizetype at = text().indexOf(u"không"_s);
        m_session->typed({at, 5}, u"<có>"_s);
        const QString html = correctionReportHtml(*m_session);
        QVERIFY(html.contains(u"<del>chương</del>"_s));
        QVERIFY(html.contains(u"<ins>trương</ins>"_s));
        QVERIFY(html.contains(u"&lt;chương&gt;"_s));
        QVERIFY(html.contains(u"<ins>&lt;có&gt;</ins>"_s));
        QVERIFY(html.indexOf(u"<del>chương</del>"_s) < html.indexOf(u"<del>không</del>"_s));
        QVERIFY(!html.contains(u"<có>"_s));
    }

    void exportsWordDocumentsWithTheEditorsNames() {
        QFile source(QStringLiteral(MORAT_TEST_DATA) + u"/libreoffice/bai.docx"_s);
        QVERIFY(source.open(QIODevice::ReadOnly));
        m_path.replace(u".txt"_s, u".docx"_s);
        open(source.readAll());
        QVERIFY(m_session->accept(0, 0));
        m_session->typed({0, 4}, u"Huyện"_s);
        const QString was = m_session->draft().text.joined();
        const Result<WrittenInPart> tracked = m_session->trackedInPart();
        QVERIFY(tracked);
        const Result<Draft> draft = readDraft(tracked->bytes, m_path);
        QVERIFY(draft);
        QCOMPARE(draft->text.joined(), text());
        QVERIFY(text() != was);
        const QByteArray date = m_session->decisions().first().time.toString(Qt::ISODate).toUtf8();
        const QByteArray signature = "w:author=\"Lan\" w:date=\"" + date.left(19) + "Z\"";
        QVERIFY(draft->source.contains(signature));
        QCOMPARE(draft->source.count("<w:ins "), 2);
        QCOMPARE(draft->source.count("<w:del "), 2);
        QVERIFY(m_session->correctedInPart());
    }
};

QTEST_GUILESS_MAIN(ReviewSessionTest)
#include "ReviewSessionTest.moc"
