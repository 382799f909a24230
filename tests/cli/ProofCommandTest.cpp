// SPDX-License-Identifier: GPL-3.0-or-later
// morat-cli proof: what differs between a draft and its page, and the exit status.
#include "CommandLineFixture.h"

#include "../typeset/PageSetter.h"
#include "../typeset/WrittenPdf.h"

#include <QJsonArray>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr auto draft = "Sơn Bình rà soát hồ chứa trước mùa lũ\n\n"
                       "Ông Lê Văn Thành, trưởng trạm thủy lợi, cho biết 12 hồ đã được kiểm tra.\n";

QByteArray pageOf(const QString &text) {
    const QStringList paragraphs = text.split(u'\n', Qt::SkipEmptyParts);
    PageSetter setter(PageSetter::Layout{});
    setter.headline(paragraphs.constFirst(), 22, 60);
    setter.set(paragraphs.constLast());
    return WrittenPdf(setter.pages()).bytes();
}

} // namespace

class ProofCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_draft = m_desk.write(u"bai.txt"_s, draft);
        m_same = m_desk.write(u"dung.pdf"_s, pageOf(QString::fromUtf8(draft)));
        m_wrong = m_desk.write(u"sai.pdf"_s,
                               pageOf(QString::fromUtf8(draft).replace(u"12 hồ"_s, u"21 hồ"_s)));
    }

    void statusSaysWhetherSomethingDiffers() {
        QCOMPARE(CommandLineFixture::run({u"proof"_s, m_draft, m_same}).exit, 0);
        const auto wrong = CommandLineFixture::run({u"proof"_s, m_draft, m_wrong});
        QCOMPARE(wrong.exit, 1);
        QVERIFY2(QString::fromUtf8(wrong.out).contains(u"21"_s), wrong.out.constData());
    }

    void jsonHasPlacesOnBothSides() {
        const auto answer =
            CommandLineFixture::run({u"proof"_s, u"--format"_s, u"json"_s, m_draft, m_wrong});
        QCOMPARE(answer.exit, 1);
        const QJsonObject object = QJsonDocument::fromJson(answer.out).object();
        const QJsonArray differences = object[u"differences"_s].toArray();
        QCOMPARE(differences.size(), 1);
        const QJsonObject one = differences[0].toObject();
        QCOMPARE(one[u"kind"_s].toString(), u"changed"_s);
        QCOMPARE(one[u"draft"_s].toString(), u"12"_s);
        QCOMPARE(one[u"page"_s].toString(), u"21"_s);
        QCOMPARE(one[u"length"_s].toInt(), 2);
        QCOMPARE(one[u"places"_s].toArray()[0].toObject()[u"page"_s].toInt(), 1);
        QCOMPARE(object[u"words"_s].toInt(), object[u"found"_s].toInt() + 1);
    }

    void whatCannotBeReadIsStatusTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        const QString damaged = m_desk.write(u"hong.pdf"_s, "%PDF-1.5 nothing");
        const QString picture =
            m_desk.write(u"hinh.pdf"_s, WrittenPdf({Page{{300, 300}, {}}}).bytes());
        QTest::newRow("no page") << QStringList{m_draft};
        QTest::newRow("no file") << QStringList{m_draft, m_desk.path(u"khong-co.pdf"_s)};
        QTest::newRow("no draft") << QStringList{m_desk.path(u"khong-co.txt"_s), m_same};
        QTest::newRow("a draft for a page") << QStringList{m_draft, m_draft};
        QTest::newRow("damaged") << QStringList{m_draft, damaged};
        QTest::newRow("a picture") << QStringList{m_draft, picture};
        QTest::newRow("no format") << QStringList{u"--format"_s, u"xml"_s, m_draft, m_same};
    }
    void whatCannotBeReadIsStatusTwo() {
        QFETCH(QStringList, arguments);
        const auto answer = CommandLineFixture::run(QStringList{u"proof"_s} + arguments);
        QCOMPARE(answer.exit, 2);
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(answer.out.isEmpty());
    }

private:
    CommandLineFixture m_desk;
    QString m_draft;
    QString m_same;
    QString m_wrong;
};

QTEST_APPLESS_MAIN(ProofCommandTest)
#include "ProofCommandTest.moc"
