// SPDX-License-Identifier: GPL-3.0-or-later
// Text that looks like HTML is shown as it is: a rule, a file's name, a draft may hold it.
#include "StylePanel.h"

#include "desktop/look/PlainLabels.h"

#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QToolTip>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<img src='file:///etc/hostname'><b>đậm</b>"_s;

} // namespace

class PlainLabelsTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { PlainLabels::keep(); }

    void aLabelIsPlainUnlessItAsks() {
        QLabel plain(hostile);
        QLabel rich(u"<b>đậm</b>"_s);
        rich.setTextFormat(Qt::RichText);
        plain.show();
        rich.show();
        QCOMPARE(plain.textFormat(), Qt::PlainText);
        QCOMPARE(plain.text(), hostile);
        QCOMPARE(rich.textFormat(), Qt::RichText);
    }

    void aTooltipIsPlain() {
        QWidget window;
        window.show();
        for (const QString &text : {u"một"_s, hostile}) {
            QToolTip::showText(window.mapToGlobal(QPoint(1, 1)), text, &window);
            int tips = 0;
            for (QWidget *widget : QApplication::allWidgets()) {
                const auto *tip = qobject_cast<QLabel *>(widget);
                if (tip == nullptr || !tip->inherits("QTipLabel"))
                    continue;
                ++tips;
                QCOMPARE(tip->textFormat(), Qt::PlainText);
                QCOMPARE(tip->text(), text);
            }
            QCOMPARE(tips, 1);
        }
        QToolTip::hideText();
    }

    void aMessageBoxIsPlain() {
        QMessageBox box(QMessageBox::Critical, u"Mo-rát"_s, hostile);
        box.setInformativeText(hostile);
        box.show();
        int shown = 0;
        for (const QLabel *label : box.findChildren<QLabel *>()) {
            if (label->text() != hostile)
                continue;
            ++shown;
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QCOMPARE(shown, 2);
    }

    /// A pack whose every word is hostile, and a draft that is called so.
    void noLabelOfTheDeskIsTakenForHtml() {
        DeskFixture desk;
        QVERIFY(QDir(desk.path("")).mkpath(u"chung/goi"_s));
        const QByteArray words = hostile.toUtf8();
        QVERIFY(!desk.write("chung/goi/pack.yaml", "title: \"" + words + "\"\n").isEmpty());
        QVERIFY(!desk.write("chung/goi/a.yaml",
                            "extends: substitution\nid: style.hostile\ncategory: style\nlevel: "
                            "error\ntitle: \"" +
                                words + "\"\nmessage: \"" + words + " “%s”, “%s”\"\nreason: \"" +
                                words + "\"\nsource: \"" + words +
                                "\"\nswap: {chợ phiên: chợ làng}\n"
                                "examples: {bad: [chợ phiên], good: [chợ làng]}\n")
                     .isEmpty());
        desk.window().style().setPackFolder(desk.path("chung"));
        const QByteArray draft =
            "<h1>" + hostile.toHtmlEscaped().toUtf8() + "</h1>\n<p>Có chợ phiên ở xã.</p>\n";
        desk.window().openPaths({desk.write("bai.html", draft)});
        QTRY_VERIFY(desk.session() && openRules(desk).contains(u"style.hostile error"_s));
        // Past what is said of the headline, to the finding whose message is hostile.
        for (qsizetype i = 0; i < desk.session()->findings().size(); ++i)
            desk.press(Qt::Key_F8);
        Panel panel(desk);
        panel.open();
        panel.search(u"dam"_s);

        int labels = 0;
        int plain = 0;
        for (QWidget *widget : QApplication::allWidgets()) {
            const auto *label = qobject_cast<QLabel *>(widget);
            if (label == nullptr || !label->isVisible())
                continue;
            ++labels;
            QVERIFY2(label->textFormat() != Qt::AutoText, qPrintable(label->text()));
            if (label->textFormat() == Qt::PlainText)
                plain += label->text().contains(u"<img") ? 1 : 0;
            else
                QVERIFY2(!label->text().contains(u"<img"), qPrintable(label->text()));
        }
        QVERIFY(labels > 5);
        QVERIFY(plain > 0); // the hostile words were shown at all
    }
};

QTEST_MAIN(PlainLabelsTest)
#include "PlainLabelsTest.moc"
