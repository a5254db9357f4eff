import type { SiteTexts } from "./site-texts.ts";

/** The texts of a new site in Spanish. */
export const spanish: SiteTexts = {
  pages: {
    about: {
      title: "Acerca de este sitio",
      slug: "acerca-de",
      summary:
        "Quién publica este sitio, qué se lee en él y cómo se escriben y corrigen sus textos.",
      body: ({ name }) => `## Quién publica este sitio

Este es el sitio de ${name}.

✎ En unas frases: quiénes son, qué publican aquí y para quién.

## Cómo se escriben los textos

✎ Quién los escribe, quién los revisa y cómo avisar de un error.

Cuando un texto se corrige o se completa, una nota con fecha lo dice junto a él.
`,
    },
    legal: {
      title: "Aviso legal",
      slug: "aviso-legal",
      summary:
        "Quién edita este sitio, quién lo aloja y en qué condiciones pueden usarse sus textos.",
      body: ({ name, kind }) => `## Editor

- Nombre: ${name}
${
  kind === "organization"
    ? "- Sede: ✎ la dirección\n- Representante legal: ✎ su nombre y su cargo"
    : "- Dirección: ✎ aquella a la que se le puede escribir"
}
- Correo electrónico y teléfono: ✎ los de contacto
- Responsable de los contenidos: ✎ su nombre

## Alojamiento

- Nombre: ✎ la empresa o el servicio que aloja el sitio
- Dirección y teléfono: ✎ los del proveedor

## Uso de los textos

✎ Qué puede usar cualquiera y en qué condiciones: una licencia o su permiso.
`,
    },
    privacy: {
      title: "Privacidad",
      slug: "privacidad",
      summary:
        "Ninguna cookie al leer y ninguna medición de audiencia: qué conserva este sitio y qué no.",
      body: ({ name }) => `## Al leer

Leer este sitio no instala ninguna cookie. No hay medición de audiencia ni publicidad. Las páginas, los tipos de letra y las imágenes vienen del propio sitio.

Si elige colores claros u oscuros, esa elección se queda en su navegador. No se envía al sitio, y puede borrarla con los datos del sitio.

## Los registros del servidor

El programa del sitio no escribe datos personales en sus registros.

✎ Qué conserva el proveedor que está delante (direcciones, horas de las visitas) y durante cuánto tiempo.

## Sus derechos

Responsable de este sitio: ${name}. Puede pedir que se le muestren, se corrijan o se borren los datos que le conciernen.

✎ A quién escribir para ello y ante qué autoridad se puede reclamar.
`,
    },
  },
  article: "Primer artículo",
  comments: {
    site: "Lo que el sitio dice de sí mismo. Se puede añadir: tagline, description, notice, logo, icon, accent, licence.",
    themes:
      "Los temas, en el orden del menú. Traduzca cada nombre (name) y cada final de dirección (slug).",
  },
  readme: ({ name, files, forge, handbook }) => `# ${name}

Los textos de nuestro sitio y nada más: el programa que lo sirve está en otra parte.

| dónde | qué |
|---|---|
| \`content/site.yaml\` | el nombre del sitio, quién lo publica, sus lenguas |
| \`content/themes.yaml\` | los temas, en el orden del menú |
| \`content/articles/\` | los artículos: una carpeta por artículo, con sus imágenes |
| \`content/pages/\` | las demás páginas: acerca de, aviso legal, privacidad |
| \`tribune.env\` | la versión del programa |

## Para empezar

1. Busque los signos ✎: cada uno espera sus palabras. La comprobación los señala todos.
2. Complete las páginas, ante todo el aviso legal.
3. Escriba el primer artículo y quite después su línea \`draft: true\`.

## Escribir un artículo

Un artículo es una carpeta de \`content/articles/\`, con su fecha y unas palabras por nombre, y un archivo por lengua: ${files}. Copie uno que ya exista. Al principio del archivo van el título (\`title\`), la fecha (\`date\`), el resumen (\`summary\`) y los temas (\`themes\`); debajo, el texto. Una fecha futura es un embargo. La línea \`{/* more */}\` cierra lo que muestran las listas.
${
  forge
    ? `
## Proponer un cambio

Propóngalo en una rama. Los problemas aparecen en su línea, y un enlace muestra el sitio tal como será. Lo que llega a la rama \`main\` se publica.
`
    : ""
}
## Verlo y comprobarlo en su ordenador

En la carpeta del programa, con la ruta de esta:

\`\`\`sh
export CONTENT_DIR=../mi-sitio/content
npm run dev      # el sitio en http://localhost:3000, y el manual (en inglés) en ${handbook}
npm run check    # todo lo que hay que corregir
npm run new      # un artículo, u otra lengua de un artículo
\`\`\`
`,
};
