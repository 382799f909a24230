// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/PastedHtml.h"

#include "drafts/html/HtmlElements.h"
#include "drafts/html/HtmlLimits.h"
#include "drafts/translation/DraftTr.h"
#include "vietnamese/charsets/LegacyFont.h"

#include <QSet>
#include <QString>

#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

using Names = QSet<QByteArray>;

/// Elements that stay, with the attributes of which something is read.
bool isKept(const QByteArray &name) {
    static const Names kept{
        "p",      "h1",     "h2",         "h3",      "h4",      "h5",      "h6",     "ul",
        "ol",     "li",     "dl",         "dt",      "dd",      "table",   "thead",  "tbody",
        "tfoot",  "tr",     "td",         "th",      "caption", "figure",  "pre",    "blockquote",
        "a",      "br",     "hr",         "div",     "section", "article", "main",   "header",
        "footer", "aside",  "figcaption", "address", "strong",  "b",       "em",     "i",
        "u",      "s",      "sub",        "sup",     "cite",    "q",       "code",   "del",
        "ins",    "img",    "iframe",     "video",   "audio",   "source",  "object", "embed",
        "small",  "picture"};
    return kept.contains(name);
}

bool isEmpty(const QByteArray &name) {
    static const Names empty{"br", "hr", "img", "source", "embed"};
    return empty.contains(name);
}

/// What the reader passes over, but for what it reads of them otherwise: what was struck out is
/// counted, the sources of a video are kept in it.
bool isNoText(const GumboElement &element, const QByteArray &name) {
    if (name == "del" || name == "source")
        return false;
    const ElementRole role = roleOf(element);
    return role == ElementRole::Skipped || role == ElementRole::SkippedBlock || name == "xml";
}

/// Without blanks: Word breaks lines inside of it.
QString styleOf(const GumboElement &element) {
    return attributeOf(element, "style").toLower().simplified().remove(u' ');
}

QByteArray attribute(const char *name, const QString &value) {
    return value.isEmpty() ? QByteArray()
                           : ' ' + QByteArray(name) + "=\"" + value.toHtmlEscaped().toUtf8() + '"';
}

class Cleaner {
public:
    void write(const GumboNode *node) {
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            html += QString::fromUtf8(node->v.text.text).toHtmlEscaped().toUtf8();
            break;
        case GUMBO_NODE_ELEMENT:
            element(node->v.element);
            break;
        default:
            break; // comments, in which Word has another document
        }
    }

    QByteArray html;
    int remarks = 0;
    int scripts = 0;
    int hidden = 0;
    bool hadLooks = false;
    int links = 0;
    int pictures = 0;
    int embeds = 0;
    int tables = 0;
    bool hadStress = false; ///< bold or italic words

private:
    void countMarkup(const QByteArray &tag) {
        static const Names embedded{"iframe", "video", "audio", "object", "embed"};
        static const Names stress{"b", "strong", "i", "em"};
        links += tag == "a" ? 1 : 0;
        pictures += tag == "img" ? 1 : 0;
        tables += tag == "table" ? 1 : 0;
        embeds += embedded.contains(tag) ? 1 : 0;
        hadStress = hadStress || stress.contains(tag);
    }

    void inside(const GumboElement &of) {
        for (unsigned i = 0; i < of.children.length; ++i)
            write(static_cast<const GumboNode *>(of.children.data[i]));
    }

    /// Whether it is nothing of the article, and counts it if somebody may miss it.
    bool isLeftOut(const GumboElement &of, const QByteArray &name, const QString &style) {
        if (name == "script") {
            ++scripts;
            return true;
        }
        const QString classes = attributeOf(of, "class");
        if (classes.contains("msocomanchor"_L1)) {
            ++remarks;
            return true;
        }
        if (style.contains("mso-element:comment"_L1) || style.contains("mso-list:ignore"_L1))
            return true;
        if (style.contains("display:none"_L1) || style.contains("mso-hide:all"_L1) ||
            gumbo_get_attribute(&of.attributes, "hidden") != nullptr) {
            ++hidden;
            return true;
        }
        // Of vector graphics there is a picture beside them.
        return isNoText(of, name) || name.startsWith("v:");
    }

    void element(const GumboElement &of) {
        const QByteArray name = elementName(of);
        const QString style = styleOf(of);
        if (isLeftOut(of, name, style))
            return;
        hadLooks = hadLooks || !style.isEmpty();
        if (name == "o:p" && of.children.length == 1) {
            // Word's filling of an empty paragraph.
            const auto *only = static_cast<const GumboNode *>(of.children.data[0]);
            const bool isText =
                only->type == GUMBO_NODE_TEXT || only->type == GUMBO_NODE_WHITESPACE;
            if (isText && QString::fromUtf8(only->v.text.text).trimmed().isEmpty())
                return;
        }
        QByteArrayList tags;
        const bool isBlock = roleOf(of) == ElementRole::Block; // parts its text from what is around
        if ((isKept(name) || isBlock) && !isPlain(of, name, style))
            tags.append(name);
        if (name == "span" || name == "font")
            tags += tagsOfLook(style);
        if (const QString font = fontOf(of); legacyFontNamed(font))
            tags.append("span" + attribute("style", u"font-family:"_s + font));
        for (const QByteArray &tag : std::as_const(tags)) {
            countMarkup(tag);
            html += '<' + (tag == name ? tag + attributes(of, name) : tag) + '>';
        }
        inside(of);
        for (auto tag = tags.crbegin(); tag != tags.crend(); ++tag) {
            if (!isEmpty(*tag))
                html += "</" + tag->split(' ').first() + '>';
        }
    }

    /// Whether it says nothing, though its name would: Google Docs has all in a <b> that is not
    /// bold, Word marks places with an <a> that leads nowhere.
    static bool isPlain(const GumboElement &of, const QByteArray &name, const QString &style) {
        if (name == "b" || name == "strong")
            return style.contains("font-weight:normal"_L1) || style.contains("font-weight:400"_L1);
        if (name == "i" || name == "em")
            return style.contains("font-style:normal"_L1);
        if (name != "a")
            return false;
        const QString target = attributeOf(of, "href").trimmed();
        return target.isEmpty() || target.startsWith("#_"_L1) ||
               target.startsWith("javascript:"_L1, Qt::CaseInsensitive);
    }

    static QByteArrayList tagsOfLook(const QString &style) {
        QByteArrayList tags;
        for (const auto &bold : {"font-weight:bold"_L1, "font-weight:600"_L1, "font-weight:700"_L1,
                                 "font-weight:800"_L1, "font-weight:900"_L1}) {
            if (style.contains(bold)) {
                tags.append("b");
                break;
            }
        }
        if (style.contains("font-style:italic"_L1))
            tags.append("i");
        return tags;
    }

    static QByteArray attributes(const GumboElement &of, const QByteArray &name) {
        QByteArray kept;
        // By these what is a headline, a caption, an item of a list is known.
        kept += attribute("class", attributeOf(of, "class"));
        if (name == "a")
            kept += attribute("href", attributeOf(of, "href"));
        for (const char *each : {"src", "alt", "title", "data", "colspan", "rowspan"})
            kept += attribute(each, attributeOf(of, each));
        return kept;
    }
};

const GumboElement *bodyOf(const GumboNode *root) {
    const GumboVector &children = root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
            return &child->v.element;
    }
    return nullptr;
}

} // namespace

Result<PastedHtml> cleanedPaste(const QString &copied) {
    if (Result<void> fit = checkMarkupLimits(copied); !fit)
        return failure(fit.error().message);
    const QByteArray page = copied.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, page.constData(), size_t(page.size()));
    Cleaner cleaner;
    if (const GumboElement *body = bodyOf(output->root)) {
        for (unsigned i = 0; i < body->children.length; ++i)
            cleaner.write(static_cast<const GumboNode *>(body->children.data[i]));
    }
    gumbo_destroy_output(&options, output);
    PastedHtml pasted{cleaner.html, {}, {}};
    if (cleaner.remarks > 0)
        pasted.leftOut.append(DraftTr::tr("%n remark(s) of reviewers", nullptr, cleaner.remarks));
    if (cleaner.hidden > 0)
        pasted.leftOut.append(DraftTr::tr("%n hidden part(s)", nullptr, cleaner.hidden));
    if (cleaner.scripts > 0)
        pasted.leftOut.append(DraftTr::tr("%n script(s)", nullptr, cleaner.scripts));
    if (cleaner.hadLooks)
        pasted.leftOut.append(DraftTr::tr("fonts, sizes and colours"));
    QStringList &more = pasted.moreThanWords;
    if (cleaner.links > 0)
        more.append(DraftTr::tr("%n link(s)", nullptr, cleaner.links));
    if (cleaner.pictures > 0)
        more.append(DraftTr::tr("%n picture(s)", nullptr, cleaner.pictures));
    if (cleaner.embeds > 0)
        more.append(DraftTr::tr("%n embed(s)", nullptr, cleaner.embeds));
    if (cleaner.tables > 0)
        more.append(DraftTr::tr("the columns of %n table(s)", nullptr, cleaner.tables));
    if (cleaner.hadStress)
        more.append(DraftTr::tr("bold and italic"));
    if (cleaner.remarks > 0)
        more.append(DraftTr::tr("%n remark(s) of reviewers", nullptr, cleaner.remarks));
    return pasted;
}

} // namespace morat
