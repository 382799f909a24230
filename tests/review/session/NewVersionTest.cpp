// SPDX-License-Identifier: GPL-3.0-or-later
// A file that its reporter wrote anew while it was under review: what is new is shown until
// somebody chooses, and each choice is a step like any other.
#include "SpellDraft.h"
#include "review/session/ReviewSession.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class NewVersionTest final : public QObject {
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
    void openUnchecked(const QByteArray &bytes) {
        m_session.reset();
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        auto session = ReviewSession::open(*readDraftFile(m_path), m_path, *m_store, u"Lan"_s);
        QVERIFY(session);
        m_session = std::move(*session);
    }
    void open(const QByteArray &bytes) {
        openUnchecked(bytes);
        check();
    }
    /// Shows the same file read otherwise.
    void openRead(Result<Draft> draft) {
        m_session.reset();
        QVERIFY(draft);
        auto session = ReviewSession::open(std::move(*draft), m_path, *m_store, u"Lan"_s);
        QVERIFY(session);
        m_session = std::move(*session);
        check();
    }
    QString text() const { return m_session->text().current(); }
    QStringList shown() const {
        QStringList words;
        for (const VersionDifference &each : m_session->differences())
            words.append(each.ours + u"→"_s + text().mid(each.place.start, each.place.length));
        return words;
    }
    void type(const QString &words, const QString &by) {
        const qsizetype at = text().indexOf(words);
        QVERIFY(at >= 0);
        m_session->typed({at, words.size()}, by);
        QVERIFY(m_session->saveTyping());
    }

    static constexpr const char *first = "Tít\nÔng Ba, 28 tuổi, đi họp.\nTrời hửng nắng.\n";
    static constexpr const char *second =
        "Tít\nÔng Ba, 29 tuổi, đi họp.\nGiá lúa tăng vọt hôm nay.\nTrời hửng nắng.\n";

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

    void isNoNewsWhereNobodyHasBegun() {
        open(first);
        QVERIFY(m_session->differences().isEmpty());
        open(second);
        QVERIFY(m_session->differences().isEmpty());
    }

    void isShownBesideWhatWasDone() {
        open(first);
        type(u"nắng"_s, u"nắng to"_s);
        open(second);
        // What was typed came along and is nothing new.
        QVERIFY(text().contains(u"nắng to"_s));
        QCOMPARE(shown(), QStringList({u"28→29"_s, u"→Giá lúa tăng vọt hôm nay.\n"_s}));
        // It is still there the next time.
        open(second);
        QCOMPARE(shown(), QStringList({u"28→29"_s, u"→Giá lúa tăng vọt hôm nay.\n"_s}));
    }

    void choicesAreSteps() {
        open(first);
        type(u"nắng"_s, u"nắng to"_s);
        open(second);
        QVERIFY(m_session->keepOurs(m_session->differences().first()));
        QVERIFY(text().contains(u"28 tuổi"_s));
        QCOMPARE(shown(), QStringList{u"→Giá lúa tăng vọt hôm nay.\n"_s});
        QVERIFY(m_session->takeNew(m_session->differences().first()));
        QVERIFY(m_session->differences().isEmpty());
        QVERIFY(text().contains(u"Giá lúa"_s));
        const QString chosen = text();

        QVERIFY(m_session->undo());
        QCOMPARE(shown(), QStringList{u"→Giá lúa tăng vọt hôm nay.\n"_s});
        QVERIFY(m_session->undo());
        QVERIFY(text().contains(u"29 tuổi"_s));
        QCOMPARE(shown(), QStringList({u"28→29"_s, u"→Giá lúa tăng vọt hôm nay.\n"_s}));
        QVERIFY(m_session->redo());
        QVERIFY(m_session->redo());
        QCOMPARE(text(), chosen);
        QVERIFY(m_session->differences().isEmpty());

        // What was chosen holds when the draft is opened again.
        open(second);
        QCOMPARE(text(), chosen);
        QVERIFY(m_session->differences().isEmpty());
        QCOMPARE(m_session->correctedInPart()->bytes,
                 QByteArray("Tít\nÔng Ba, 28 tuổi, đi họp.\nGiá lúa tăng vọt hôm nay.\n"
                            "Trời hửng nắng to.\n"));
    }

    void allOfItIsTakenAtOnce() {
        open(first);
        type(u"nắng"_s, u"nắng to"_s);
        open(second);
        const QString before = text();
        QVERIFY(m_session->takeAllNew());
        QVERIFY(m_session->differences().isEmpty());
        QCOMPARE(text(), before);
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->differences().size(), 2);
    }

    /// It can be taken before the check has answered, and then taken back.
    void undoingTheChoiceLosesNoFindings() {
        const QByteArray before = "Tít\nÔng Ba, 28 tuổi, bàn chương một.\nTrời hửng nắng.\n";
        open(before);
        type(u"nắng"_s, u"nắng to"_s);
        openUnchecked(QByteArray(before).replace("28", "29"));
        QCOMPARE(m_session->differences().size(), 1);
        QVERIFY(m_session->takeAllNew());
        check();
        QCOMPARE(m_session->openCount(Level::Error), 1);
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->differences().size(), 1);
        QCOMPARE(m_session->openCount(Level::Error), 1);
    }

    void aParagraphThatCameCanBeLeftOut() {
        open(first);
        type(u"nắng"_s, u"nắng to"_s);
        open(second);
        QVERIFY(m_session->keepOurs(m_session->differences().last()));
        QCOMPARE(text(), u"Tít\nÔng Ba, 29 tuổi, đi họp.\nTrời hửng nắng to."_s);
        QCOMPARE(m_session->correctedInPart()->bytes,
                 QByteArray("Tít\nÔng Ba, 29 tuổi, đi họp.\nTrời hửng nắng to.\n"));
    }

    void aParagraphThatWentCanBePutBack() {
        open(second);
        type(u"nắng"_s, u"nắng to"_s);
        open(first);
        QCOMPARE(shown(), QStringList({u"29→28"_s, u"Giá lúa tăng vọt hôm nay.\n→"_s}));
        QVERIFY(m_session->keepOurs(m_session->differences().last()));
        QVERIFY(text().contains(u"họp.\nGiá lúa tăng vọt hôm nay.\nTrời"_s));
    }

    void aCorrectionThatIsMadeAgainIsNoDifference() {
        open("Tít\nÔng Ba, 28 tuổi, nói về chủ chương này.\n");
        QCOMPARE(m_session->findings().size(), 1);
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(text().contains(u"chủ trương"_s));
        open("Tít\nÔng Ba, 29 tuổi, nói về chủ chương này.\n");
        QVERIFY(text().contains(u"chủ trương"_s));
        QCOMPARE(shown(), QStringList{u"28→29"_s});
    }

    void typingAtAPlaceIsNotLost() {
        open(first);
        type(u"nắng"_s, u"nắng to"_s);
        open(second);
        type(u"29"_s, u"30"_s);
        QCOMPARE(shown().first(), u"28→30"_s);
        type(u"30"_s, u"28"_s);
        QCOMPARE(shown(), QStringList{u"→Giá lúa tăng vọt hôm nay.\n"_s});
        QVERIFY(m_session->undo());
        QVERIFY(m_session->undo());
        QCOMPARE(shown().first(), u"28→29"_s);
    }

    void aVersionAfterTheNextIsComparedWithWhatWasSeen() {
        open(first);
        type(u"nắng"_s, u"nắng to"_s);
        open(second);
        open("Tít\nÔng Ba, 30 tuổi, đi họp.\nTrời hửng nắng.\n");
        QCOMPARE(shown(), QStringList{u"28→30"_s});
    }

    void waitsInAnotherCharset() {
        // “Tít / Ông Ba, 28 tuổi, đi họp. / Trời hửng nắng.” in TCVN3, which are letters of
        // windows-1258, too.
        const auto file = [this](const QByteArray &age, const QByteArray &more) {
            QFile written(m_path);
            QVERIFY(written.open(QIODevice::WriteOnly));
            written.write("T\xDDt\n\xA4ng Ba, " + age + " tu\xE6i, \xAEi h\xE4p.\n" + more +
                          "Tr\xEAi h\xF6ng n\xBEng.\n");
        };
        file("28", {});
        openRead(readDraftFile(m_path, Charset::Tcvn3));
        type(u"nắng"_s, u"nắng to"_s);
        file("29", "Gi\xB8 l\xF3\x61 t\xA8ng.\n");
        openRead(readDraftFile(m_path, Charset::Tcvn3));
        const QStringList waiting = shown();
        QCOMPARE(waiting, QStringList({u"28→29"_s, u"→Giá lúa tăng.\n"_s}));
        openRead(readDraftFile(m_path, Charset::Windows1258));
        QCOMPARE(shown().size(), 2);
        QCOMPARE(shown().first(), u"28→29"_s);
        openRead(readDraftFile(m_path, Charset::Tcvn3));
        QCOMPARE(shown(), waiting);
        // What was chosen in the one reading does not wait in the other.
        openRead(readDraftFile(m_path, Charset::Windows1258));
        QVERIFY(m_session->takeNew(m_session->differences().first()));
        openRead(readDraftFile(m_path, Charset::Tcvn3));
        QCOMPARE(shown(), waiting.mid(1));
    }

    void waitsWhenMoreOrLessOfThePageIsRead() {
        m_path = m_folder.filePath(u"trang.html"_s);
        const auto page = [](const QByteArray &age, const QByteArray &foot) {
            QByteArray html = "<html><body><nav><ul><li><a href='/a'>Thời sự</a></li>"
                              "<li><a href='/b'>Kinh tế</a></li></ul></nav>"
                              "<article><h1>Xã Đồng Nổi họp bàn về cây cầu mới</h1>";
            for (int i = 0; i < 6; ++i)
                html += "<p>Bà con ở thôn số " + QByteArray::number(i) +
                        " cho biết cây cầu đã giúp việc đi lại thuận tiện hơn nhiều, nhất là vào "
                        "mùa mưa, khi nước sông dâng cao.</p>";
            html += "<p>Ông Ba, " + age +
                    " tuổi, trưởng thôn, nói rằng dân làng đã chờ cây cầu này từ lâu lắm rồi.</p>"
                    "</article><footer><p>" +
                    foot + "</p></footer></body></html>";
            return html;
        };
        open(page("28", "Tòa soạn: 12 phố Cũ"));
        QVERIFY2(m_session->draft().outside.lines > 0, "the page has nothing outside its article");
        type(u"nước sông"_s, u"nước"_s);
        open(page("29", "Tòa soạn: 14 phố Mới"));
        const QStringList waiting = shown();
        QCOMPARE(waiting, QStringList{u"28→29"_s});
        openRead(readPageFile(m_path, {}, PageExtent::WholePage));
        QVERIFY(text().contains(u"14 phố Mới"_s));
        QCOMPARE(shown(), waiting);
        openRead(readPageFile(m_path, {}, PageExtent::Article));
        QCOMPARE(shown(), waiting);
        QVERIFY(m_session->takeAllNew());
        openRead(readPageFile(m_path, {}, PageExtent::WholePage));
        QVERIFY(m_session->differences().isEmpty());
    }

    void aPlaceThatIsAnotherByNowIsNotChanged() {
        open(first);
        type(u"nắng"_s, u"nắng to"_s);
        open(second);
        const VersionDifference old = m_session->differences().first();
        type(u"Ông"_s, u"Anh hai"_s);
        const QString before = text();
        QVERIFY(!m_session->keepOurs(old));
        QCOMPARE(text(), before);
    }
};

QTEST_GUILESS_MAIN(NewVersionTest)
#include "NewVersionTest.moc"
