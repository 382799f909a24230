// SPDX-License-Identifier: GPL-3.0-or-later
// A decision on one place stays on that place, whatever is done to the text around it, here or in a
// new version of the file; or it is said that its words are gone.
#include "SpellDraft.h"
#include "checks/typography/NoBreakSpaceCheck.h"
#include "review/session/ReviewSession.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// A paragraph that the test knows again whatever it says.
struct Paragraph {
    int name = 0;
    QStringList words;
    int marked = -1; ///< the word that was ignored
    friend bool operator==(const Paragraph &, const Paragraph &) = default;
    [[nodiscard]] QString text() const { return words.join(u' '); }
    [[nodiscard]] qsizetype start(int word) const {
        return QString(words.mid(0, word).join(u' ')).size() + (word > 0 ? 1 : 0);
    }
};

QStringList someWords(QRandomGenerator &random) {
    static const QStringList known{u"làng"_s, u"Bưởi"_s, u"mở"_s,     u"hội"_s,  u"chương"_s,
                                   u"tỷ"_s,   u"sông"_s, u"chương"_s, u"nước"_s, u"dâng"_s};
    QStringList words;
    const int count = 5 + random.bounded(8);
    for (int i = 0; i < count; ++i)
        words.append(known.at(random.bounded(int(known.size()))));
    return words;
}

} // namespace

class DecisionPlacesTest final : public QObject {
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
        auto opened = ReviewSession::open(*readDraftFile(m_path), m_path, *m_store, u"Lan"_s);
        QVERIFY(opened);
        m_session = std::move(*opened);
        check();
    }

    [[nodiscard]] QString text() const { return m_session->text().current(); }

    /// Starts of the findings that are ignored at their own place.
    [[nodiscard]] QList<qsizetype> ignored() const {
        QList<qsizetype> starts;
        for (const PlacedFinding &placed : m_session->findings()) {
            if (m_session->status(placed.finding) == FindingStatus::IgnoredOnce)
                starts.append(placed.place.start);
        }
        return starts;
    }

    void ignoreAt(qsizetype start) {
        for (qsizetype i = 0; i < m_session->findings().size(); ++i) {
            if (m_session->findings()[i].place.start == start)
                QVERIFY(m_session->dismiss(i, Verb::IgnoreOnce));
        }
        QVERIFY(ignored().contains(start));
    }

private slots:
    void init() {
        static int number = 0;
        ++number;
        m_path = m_folder.filePath(u"bai-%1.txt"_s.arg(number));
        m_store = std::move(Store::open(m_folder.filePath(u"kho-%1"_s.arg(number)))->store);
    }
    void cleanup() {
        m_session.reset();
        m_store.reset();
    }

    void staysWhenAnEqualSentenceIsTypedInFront() {
        open("Tít\nlàng mở chương mới\n");
        ignoreAt(text().indexOf(u"chương"_s));
        m_session->typed({4, 0}, u"làng mở chương mới\n"_s);
        QVERIFY(m_session->saveTyping());
        check();
        QCOMPARE(ignored(), QList<qsizetype>{text().lastIndexOf(u"chương"_s)});
        open("Tít\nlàng mở chương mới\n");
        QCOMPARE(ignored(), QList<qsizetype>{text().lastIndexOf(u"chương"_s)});
        QCOMPARE(m_session->openCount(Level::Error), 1);
    }

    void staysWhenAnEqualSentenceIsTypedInTheSameParagraph() {
        open("làng mở chương mới. làng mở chương mới. Hết.\n");
        const qsizetype second = text().lastIndexOf(u"chương"_s);
        ignoreAt(second);
        m_session->typed({0, 0}, u"làng mở chương mới. "_s);
        check();
        QCOMPARE(ignored(), QList<qsizetype>{second + 20});
        m_session->typed({0, 20}, {});
        m_session->typed({0, 20}, {});
        check();
        QCOMPARE(ignored(), QList<qsizetype>{second - 20});
    }

    void isOverWhenItsWordsAreOthers() {
        open("làng mở chương mới\n");
        ignoreAt(8);
        m_session->typed({8, 6}, u"tỷ"_s);
        check();
        QVERIFY(ignored().isEmpty());
        m_session->typed({8, 2}, u"chương"_s);
        check();
        QVERIFY2(ignored().size() <= 1, "one decision, one finding");
    }

    void comesBackWithUndo() {
        open("chương tỷ đồng, chương tỷ đồng\n");
        const qsizetype second = text().lastIndexOf(u"tỷ"_s);
        ignoreAt(second);
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(ignored() == QList<qsizetype>{second});
        check();
        QVERIFY(m_session->undo());
        QCOMPARE(ignored(), QList<qsizetype>{second});
        QVERIFY(m_session->undo());
        QVERIFY(ignored().isEmpty());
        QVERIFY(m_session->redo());
        QCOMPARE(ignored(), QList<qsizetype>{second});
    }

    void goesAlongIntoANewVersion_data() {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("nth"); // "chương" of the new version that is ignored; -1: none
        const QByteArray own = "Hội làng mở chương mới ở đình\n";
        const QByteArray other = "sông dâng chương cũ lên bờ\n";
        QTest::newRow("y nguyên") << "Tít\n" + own + other << 0;
        QTest::newRow("thêm đoạn trước") << "Tít\nđoạn chương thêm vào\n" + own + other << 1;
        QTest::newRow("thêm câu y hệt ở cuối") << "Tít\n" + own + other + own << 0;
        QTest::newRow("thêm câu y hệt ở đầu")
            << "Tít\n" + own + other + "dẫn vào đây\n" + own + "sau nữa\n"
            << 0;
        QTest::newRow("đổi chỗ hai đoạn") << "Tít\n" + other + own << 1;
        QTest::newRow("sửa quanh chỗ ấy")
            << "Tít\nHội làng năm nay mở chương mới ở sân đình\n" + other << 0;
        QTest::newRow("thêm chữ y hệt trong đoạn")
            << "Tít\nHội chương làng mở chương mới ở đình\n" + other << 1;
        QTest::newRow("bỏ đoạn") << "Tít\n" + other << -1;
        QTest::newRow("bỏ chữ") << "Tít\nHội làng mở mới ở đình\n" + other << -1;
        QTest::newRow("bỏ chữ, chỗ khác có câu ấy")
            << "Tít\nHội làng mở hội mới ở đình\n" + other + "xa kia làng mở chương mới ở đó\n"
            << -1;
    }

    void goesAlongIntoANewVersion() {
        QFETCH(QByteArray, after);
        QFETCH(int, nth);
        open("Tít\nHội làng mở chương mới ở đình\nsông dâng chương cũ lên bờ\n");
        ignoreAt(text().indexOf(u"chương"_s));
        open(after);
        qsizetype at = -1;
        for (int i = 0; i <= nth; ++i)
            at = text().indexOf(u"chương"_s, at + 1);
        QCOMPARE(ignored(), nth < 0 ? QList<qsizetype>() : QList<qsizetype>{at});
        const bool isSaid = !m_session->notices().filter(u"place(s) that were ignored"_s).isEmpty();
        QCOMPARE(isSaid, nth < 0);
        // Nor does it come up later.
        open(after + "Hội làng mở chương mới ở đình\n");
        QCOMPARE(ignored().size(), nth < 0 ? 0 : 1);
    }

    /// A correction is made again at the place where it was made.
    void makesACorrectionAgainAtItsPlace() {
        open("Tít\nlàng mở chương mới ở đình\nhết\n");
        QVERIFY(m_session->accept(0, 0));
        open("Tít\nkhi xưa làng mở chương mới ở đây\nrồi làng mở chương mới ở đình làng\nhết\n");
        check();
        QCOMPARE(text(), u"Tít\nkhi xưa làng mở chương mới ở đây\n"
                         "rồi làng mở trương mới ở đình làng\nhết"_s);
        QCOMPARE(m_session->decisions().size(), 1);
    }

    /// Odd spaces are mended in one act, and in one act again where their paragraph is another.
    void mendsOddSpacesAgain() {
        std::vector<std::unique_ptr<const Check>> checks;
        checks.push_back(std::make_unique<NoBreakSpaceCheck>());
        m_engine = Engine(std::move(checks));
        open("Tít\u00A0bài\nlàng\u00A0mở hội\u00A0làng ở đình\nhết\n");
        QVERIFY(m_session->accept(0, 0));
        open("Tít\u00A0bài\nkhi xưa làng\u00A0mở hội\u00A0làng ở đình cũ\nhết\n");
        check();
        m_engine = markWordsEngine();
        QCOMPARE(text(), u"Tít bài\nkhi xưa làng mở hội làng ở đình cũ\nhết"_s);
        QCOMPARE(m_session->decisions().size(), 3);
        QCOMPARE(m_session->handEdits().size(), 0);
    }

    /// What was typed goes along, also within a paragraph that somebody else changed; or it is
    /// named.
    void bringsTypingOver_data() {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("thêm câu sau") << QByteArray("Tít\nchợ họp sớm ở bến. Rồi tan.\n")
                                      << u"Tít\nchợ phiên họp rất sớm ở bến. Rồi tan."_s << false;
        QTest::newRow("thêm câu trước") << QByteArray("Tít\nXưa nay chợ họp sớm ở bến.\n")
                                        << u"Tít\nXưa nay chợ phiên họp rất sớm ở bến."_s << false;
        QTest::newRow("đoạn khác") << QByteArray("Tít\nchợ họp sớm ở bến.\nMới.\n")
                                   << u"Tít\nchợ phiên họp rất sớm ở bến.\nMới."_s << false;
        QTest::newRow("viết lại cả đoạn") << QByteArray("Tít\nNgười ta bày hàng lúc gà gáy.\n")
                                          << u"Tít\nNgười ta bày hàng lúc gà gáy."_s << true;
    }

    void bringsTypingOver() {
        QFETCH(QByteArray, after);
        QFETCH(QString, wanted);
        QFETCH(bool, isNamed);
        open("Tít\nchợ họp sớm ở bến.\n");
        m_session->typed({text().indexOf(u" họp"_s), 0}, u" phiên"_s);
        m_session->typed({text().indexOf(u"sớm"_s), 0}, u"rất "_s);
        QVERIFY(m_session->saveTyping());
        open(after);
        QCOMPARE(text(), wanted);
        const QStringList named = m_session->notices().filter(u"typed by hand"_s);
        QCOMPARE(named.size(), isNamed ? 1 : 0);
        if (isNamed)
            QVERIFY(named.first().contains(u" phiên”"_s) && named.first().contains(u"rất ”"_s));
        open(after);
        QCOMPARE(text(), wanted);
    }

    /// As an older version left it: a key that spells out its words, and no place.
    void findsAPlaceByAnOldKey() {
        open("làng mở chương mới, làng mở chương mới\n");
        const qsizetype second = text().lastIndexOf(u"chương"_s);
        ignoreAt(second);
        m_session.reset();
        const QString name = QSqlDatabase::connectionNames().constFirst();
        {
            QSqlQuery query(QSqlDatabase::database(name, false));
            QVERIFY(query.exec(u"UPDATE revisions SET saved_text = '{}'"_s));
            QVERIFY(query.exec(
                u"UPDATE decision_keys SET key = 'test.chuong|làng mở[chương]mới làng#0'"_s));
        }
        open("làng mở chương mới, làng mở chương mới\n");
        QCOMPARE(ignored(), QList<qsizetype>{text().indexOf(u"chương"_s)});
    }

    void hasKeysOfOneLength() {
        open("chương " + QByteArray(4000, 'x') + " chương " +
             QByteArray("e\xCC\x81").repeated(2000) + " chương\n");
        for (const PlacedFinding &placed : m_session->findings())
            QVERIFY(placed.finding.key.size() < 40);
        QCOMPARE(QSet<QString>({m_session->findings()[0].finding.key,
                                m_session->findings()[1].finding.key,
                                m_session->findings()[2].finding.key})
                     .size(),
                 3);
    }

    /// Whatever is typed or deleted around them.
    void stayWhateverIsTyped() {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator random(seed);
            m_path = m_folder.filePath(
                u"bai-%1-%2.txt"_s.arg(QLatin1String(QTest::currentTestFunction())).arg(seed));
            QStringList lines;
            for (int i = 0; i < 5; ++i)
                lines.append(someWords(random).join(u' '));
            open(u"Bài %1\n%2\n"_s.arg(seed).arg(lines.join(u'\n')).toUtf8());
            QList<TextRange> own;
            for (const PlacedFinding &placed : QList<PlacedFinding>(m_session->findings())) {
                if (random.bounded(3) != 0)
                    continue;
                ignoreAt(placed.place.start);
                own.append(placed.place);
            }
            for (int i = 0; i < 25; ++i) {
                const QString sentence = lines.at(random.bounded(int(lines.size()))) + u' ';
                const qsizetype at = random.bounded(int(text().size()) + 1);
                const TextRange changed{
                    at,
                    random.bounded(2) == 0
                        ? 0
                        : qsizetype(random.bounded(std::min<int>(9, int(text().size() - at)) + 1))};
                // At the border of a word, so that no word grows by it.
                const auto isLetter = [this](qsizetype each) {
                    return each >= 0 && each < text().size() && text()[each].isLetterOrNumber();
                };
                if ((isLetter(changed.start - 1) && isLetter(changed.start)) ||
                    (isLetter(changed.end() - 1) && isLetter(changed.end())))
                    continue;
                const QString put = changed.isEmpty() ? u' ' + sentence : u" "_s;
                m_session->typed(changed, put);
                for (TextRange &place : own)
                    place = place.overlaps(changed) ? TextRange{-1, 0}
                                                    : shifted(place, changed, put.size());
                if (random.bounded(3) == 0)
                    check();
            }
            check();
            QList<qsizetype> wanted;
            for (const TextRange place : std::as_const(own)) {
                if (place.start >= 0)
                    wanted.append(place.start);
            }
            std::sort(wanted.begin(), wanted.end());
            QVERIFY2(ignored() == wanted, qPrintable(u"seed %1"_s.arg(seed)));
            const QByteArray bytes = m_session->draft().ownBytes();
            QVERIFY(m_session->saveTyping());
            open(bytes);
            QVERIFY2(ignored() == wanted, qPrintable(u"seed %1, opened again"_s.arg(seed)));
        }
    }

    /// …and in new versions of the file.
    void stayInNewVersions() {
        int kept = 0;
        int gone = 0;
        for (quint32 seed = 1; seed <= 80; ++seed) {
            QRandomGenerator random(seed);
            m_path = m_folder.filePath(
                u"bai-%1-%2.txt"_s.arg(QLatin1String(QTest::currentTestFunction())).arg(seed));
            int names = 0;
            QList<Paragraph> paragraphs;
            for (int i = 0; i < 8; ++i)
                paragraphs.append({names++, someWords(random)});
            const auto bytes = [&] {
                QStringList lines{u"Bài %1"_s.arg(seed)};
                for (const Paragraph &paragraph : std::as_const(paragraphs))
                    lines.append(paragraph.text());
                return QString(lines.join(u'\n') + u'\n').toUtf8();
            };
            const auto startOf = [&](qsizetype index, int word) {
                qsizetype start = u"Bài %1\n"_s.arg(seed).size();
                for (qsizetype i = 0; i < index; ++i)
                    start += paragraphs[i].text().size() + 1;
                return start + paragraphs[index].start(word);
            };
            open(bytes());
            for (qsizetype i = 0; i < paragraphs.size(); ++i) {
                const auto word = paragraphs[i].words.indexOf(u"chương"_s);
                if (word < 0 || random.bounded(2) == 0)
                    continue;
                paragraphs[i].marked = int(word);
                ignoreAt(startOf(i, int(word)));
            }
            for (int round = 0; round < 3; ++round) {
                const qsizetype at = random.bounded(int(paragraphs.size()));
                switch (random.bounded(4)) {
                case 0: // an equal paragraph, somewhere
                    paragraphs.insert(random.bounded(int(paragraphs.size()) + 1),
                                      {names++, paragraphs[at].words});
                    break;
                case 1:
                    paragraphs.removeAt(at);
                    break;
                case 2:
                    paragraphs.move(at, random.bounded(int(paragraphs.size())));
                    break;
                default: { // a word in front of one that is not marked, or in its place
                    Paragraph &paragraph = paragraphs[at];
                    const int word = random.bounded(int(paragraph.words.size()));
                    if (word == paragraph.marked)
                        break;
                    paragraph.words.insert(word, u"mưa"_s);
                    if (word < paragraph.marked)
                        ++paragraph.marked;
                }
                }
                open(bytes());
                const QList<qsizetype> there = ignored();
                // Every ignored place is one that was ignored, or stands in a paragraph that says
                // the same: nobody could tell which of the two it is.
                QStringList markedTexts;
                for (qsizetype i = 0; i < paragraphs.size(); ++i) {
                    if (paragraphs[i].marked >= 0)
                        markedTexts.append(paragraphs[i].text() +
                                           QString::number(paragraphs[i].marked));
                }
                for (const qsizetype start : there) {
                    bool isOwn = false;
                    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
                        for (int word = 0; word < paragraphs[i].words.size(); ++word) {
                            if (startOf(i, word) == start)
                                isOwn = isOwn || markedTexts.contains(paragraphs[i].text() +
                                                                      QString::number(word));
                        }
                    }
                    QVERIFY2(
                        isOwn,
                        qPrintable(
                            u"seed %1, round %2, at %3\n%4"_s.arg(seed).arg(round).arg(start).arg(
                                text())));
                }
                QVERIFY2(there.size() <= markedTexts.size(), qPrintable(u"seed %1"_s.arg(seed)));
                const qsizetype lost = markedTexts.size() - there.size();
                kept += int(there.size());
                gone += int(lost);
                const bool isSaid =
                    !m_session->notices().filter(u"place(s) that were ignored"_s).isEmpty();
                QVERIFY2(lost == 0 || isSaid, qPrintable(u"seed %1"_s.arg(seed)));
                // What was lost is over; the next version is measured against what is left.
                for (Paragraph &paragraph : paragraphs) {
                    if (paragraph.marked >= 0 &&
                        !there.contains(startOf(paragraphs.indexOf(paragraph), paragraph.marked)))
                        paragraph.marked = -1;
                }
                for (const qsizetype start : there) {
                    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
                        for (int word = 0; word < paragraphs[i].words.size(); ++word) {
                            if (startOf(i, word) == start)
                                paragraphs[i].marked = word;
                        }
                    }
                }
            }
        }
        qInfo("%d places kept, %d said to be gone", kept, gone);
        QVERIFY(kept > 20 * gone);
    }
};

QTEST_GUILESS_MAIN(DecisionPlacesTest)
#include "DecisionPlacesTest.moc"
